import type { Identifier } from '@mdn/browser-compat-data'
import { compat, lackedBy } from '../../support/browser-floor.ts'

/** The owner and the name of what a supported browser may lack; an owner of null is the window. */
export type Interface = readonly [owner: string | null, name: string]

const isLater = (feature: Identifier): boolean => (feature.__compat?.status?.standard_track ?? false) && lackedBy(feature).length > 0

/** All interfaces, and members of older ones, that came after the oldest supported browsers. */
export function laterInterfaces(): Interface[] {
  const globals = { ...compat.api, ...compat.javascript.builtins } as Record<string, Identifier>
  return Object.entries(globals).flatMap(([owner, members]) => {
    if (isLater(members)) return [[null, owner]] as Interface[]
    return Object.entries(members).filter(([name, member]) => name !== '__compat' && name !== owner && isLater(member as Identifier)).map(([name]): Interface => [owner, name])
  })
}

/** Runs in a page before its own scripts: makes the browser forget them. */
export function forget(later: readonly Interface[]): void {
  const scope = window as unknown as Record<string, { prototype?: object } | undefined>
  for (const [owner, name] of later) {
    const from = owner === null ? window : name.endsWith('_static') ? scope[owner] : scope[owner]?.prototype
    if (from) Reflect.deleteProperty(from, name.replace(/_static$/, ''))
    if (owner !== null && scope[owner]) Reflect.deleteProperty(scope[owner], name)
  }
  // Its second argument came later.
  const { FormData: Whole } = window
  window.FormData = new Proxy(Whole, { construct: (target, [form]: [HTMLFormElement?], made) => Reflect.construct(target, form ? [form] : [], made) })
}
