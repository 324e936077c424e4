/**
 * How our markup may differ from the reference of the design system. Keys are a selector (the element and all it holds), « selector@attribute »
 * or « selector@.class »; values say why. A difference that is not one any more is a fault: the list stays true.
 */
export interface Differences {
  /** In the reference, not in ours. */
  readonly omits?: Readonly<Record<string, string>>
  /** In ours, not in the reference. */
  readonly adds?: Readonly<Record<string, string>>
  /** Elements that have another name in ours. */
  readonly renames?: Readonly<Record<string, string>>
  /** Elements whose contents are the caller's: emptied on both sides. */
  readonly slots?: readonly string[]
  /** What another case compares: taken away on both sides. */
  readonly ignores?: readonly string[]
}

/** Their value is a text or an identifier of the example: only their presence counts. */
const present = ['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'href', 'title']
/** Their value is part of the contract with assistive technologies or with the style sheet. */
const exact = ['role', 'type', 'scope', 'tabindex', 'aria-expanded', 'aria-current', 'aria-disabled', 'aria-hidden', 'aria-haspopup', 'aria-live', 'aria-modal', 'aria-pressed']
/** Roles that the element has by itself: the reference repeats them for browsers of another age, and HTML validators refuse them. */
const implicit: Readonly<Record<string, string>> = { nav: 'navigation', header: 'banner', footer: 'contentinfo' }

const nameOf = (element: Element): string => element.tagName.toLowerCase()

function signature(element: Element, renamed: readonly string[]): string {
  const name = renamed.some((selector) => element.matches(selector)) ? '*' : nameOf(element)
  const classes = [...element.classList].filter((one) => one.startsWith('fr-')).sort()
  return [name, ...classes].join('.')
}

function attributes(element: Element): string {
  const values = exact.flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null || (name === 'role' && implicit[nameOf(element)] === value) ? [] : [`[${name}=${value}]`]
  })
  return [...values, ...present.filter((name) => element.hasAttribute(name)).map((name) => `[${name}]`)].join('')
}

/**
 * One line per kind of element, in the order of the document: its path of names and fr- classes, then what it tells assistive technologies.
 * Words, identifiers and repetitions (the third item of a list) are left out.
 */
function linesOf(root: Element, renamed: readonly string[]): string[] {
  const walk = (element: Element, path: string): string[] => {
    const here = path + signature(element, renamed)
    return [here + attributes(element), ...[...element.children].flatMap((child) => walk(child, `${here} > `))]
  }
  return [...new Set(walk(root, ''))]
}

const matching = (root: Element, selector: string): Element[] => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)]

/** Takes one declared difference away; tells how many places had it. */
function takeAway(root: Element, difference: string): number {
  const [selector = '', attribute] = difference.split('@')
  const found = matching(root, selector).filter((element) => !attribute || (attribute.startsWith('.') ? element.classList.contains(attribute.slice(1)) : element.hasAttribute(attribute)))
  for (const element of found) {
    if (!attribute) element.remove()
    else if (attribute.startsWith('.')) element.classList.remove(attribute.slice(1))
    else element.removeAttribute(attribute)
  }
  return found.length
}

/** Both skeletons once the declared differences are taken away, and the declarations that say nothing true. */
export function compare(ours: Element, reference: Element, { omits = {}, adds = {}, renames = {}, slots = [], ignores = [] }: Differences): { ours: string[]; reference: string[]; stale: string[] } {
  const sides = { ours: copyOf(ours), reference: copyOf(reference) }
  for (const side of Object.values(sides)) {
    for (const selector of ignores) takeAway(side, selector)
    for (const element of slots.flatMap((selector) => matching(side, selector))) element.replaceChildren()
  }
  const stale = [
    ...Object.keys(omits).filter((one) => takeAway(sides.reference, one) === 0),
    ...Object.keys(adds).filter((one) => takeAway(sides.ours, one) === 0),
    ...Object.keys(renames).filter((one) => matching(sides.ours, one).map(nameOf).join() === matching(sides.reference, one).map(nameOf).join()),
  ]
  const renamed = Object.keys(renames)
  return { ours: linesOf(sides.ours, renamed), reference: linesOf(sides.reference, renamed), stale }
}

function copyOf(element: Element): Element {
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) throw new Error(`A copy of <${nameOf(element)}> is not an element`)
  return copy
}

/** The identifiers that attributes point to and that the markup does not hold: a label without its field, a button that controls nothing. */
export function danglingReferences(root: Element): string[] {
  return ['for', 'aria-controls', 'aria-labelledby', 'aria-describedby'].flatMap((name) => matching(root, `[${name}]`).flatMap((element) =>
    (element.getAttribute(name) ?? '').split(/\s+/).filter((id) => matching(root, `[id="${id}"]`).length === 0).map((id) => `${name}=${id}`)))
}
