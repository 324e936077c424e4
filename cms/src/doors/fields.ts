import type { Core, Schema, UID } from '@strapi/strapi'

type Model = Schema.ContentType | Schema.Component

/** What an account may do, as far as fields are asked: Strapi's own ability, which is not typed. */
export interface Ability {
  can(action: string, subject?: string): boolean
  rulesFor(action: string, subject: string): readonly Rule[]
}
interface Rule {
  readonly fields?: readonly string[] | undefined
  readonly conditions?: object | undefined
}

/** Where a path through documents stands: in a model, which is a type or a part of one. */
export interface Place {
  readonly model: Model
  /** The type whose rights hold here, and the way from it through its components, as rights name fields. */
  readonly root: string
  readonly path: string
  /** Nothing but its own identity may be told here: a document of a type that is not read, or not wholly. */
  readonly isLocked: boolean
}

/** Where a name leads from a place: to a value, into another place, or into one part of a zone. */
export type Step =
  | { readonly kind: 'value'; readonly type: string }
  | { readonly kind: 'inside'; readonly place: Place }
  | { readonly kind: 'zone'; part(uid: string): Place | null }

/** Reads rights field by field, at any depth. */
export interface Fields {
  at(uid: string): Place
  /** Null when who asks does not read that field, as when there is no such field. */
  step(place: Place, name: string): Step | null
}

const READ = 'plugin::content-manager.explorer.read'
const FILE = 'plugin::upload.file'
const ACCOUNT = 'admin::user'

/** What every document tells of itself. */
export const identity: ReadonlySet<string> = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'])
/** How each is kept. */
const typeOfIdentity = (name: string): string => {
  if (name === 'id') return 'integer'
  return name.endsWith('At') ? 'datetime' : 'string'
}
/** Who wrote it, as the CMS notes it. */
export const authorship: ReadonlySet<string> = new Set(['createdBy', 'updatedBy'])
const namesOfAccount = ['firstname', 'lastname', 'username']

/** The fields of what is no content of ours; « related », every document that shows a file, is nobody's. */
const openFields: Readonly<Record<string, readonly string[]>> = {
  [FILE]: [
    'name', 'alternativeText', 'caption', 'focalPoint', 'width', 'height', 'formats', 'hash', 'ext', 'mime',
    'size', 'url', 'previewUrl', 'provider', 'folder', 'folderPath', ...authorship,
  ],
  'plugin::upload.folder': ['name', 'pathId', 'path', 'parent', 'children', 'files', ...authorship],
  'admin::role': ['name', 'code', 'description'],
}
const fieldsOfAccounts = [...namesOfAccount, 'email', 'isActive', 'roles']

/** Whether rights are read field by field on that model: our types, their parts, files, folders and accounts. */
export const isGoverned = (uid: string): boolean =>
  uid.startsWith('api::') || uid in openFields || uid === ACCOUNT || !uid.includes('::')

const isUnconditional = ({ conditions }: Rule): boolean => Object.keys(conditions ?? {}).length === 0

/** Whoever reads a document is told who wrote it; who made an account concerns who keeps accounts. */
const isAuthorship = (root: string, name: string): boolean => root !== ACCOUNT && authorship.has(name)

/** A right on « windows.opensAt » opens « windows »; a right on « body » opens all of it. */
const opens = (granted: string, path: string): boolean =>
  granted === path || granted.startsWith(`${path}.`) || path.startsWith(`${granted}.`)

/** The fields that an account reads, for one request. */
export function fieldsOf(strapi: Core.Strapi, ability: Ability): Fields {
  const granted = new Map<string, readonly string[] | 'all'>()

  function grantedOn(root: string): readonly string[] | 'all' {
    if (root === ACCOUNT) return ability.can('admin::users.read') ? fieldsOfAccounts : namesOfAccount
    if (!root.startsWith('api::')) return openFields[root] ?? []
    const rules = ability.rulesFor(READ, root)
    return rules.some(({ fields }) => !fields) ? 'all' : rules.flatMap(({ fields }) => fields ?? [])
  }
  function isOpen(root: string, path: string): boolean {
    const known = granted.get(root) ?? grantedOn(root)
    granted.set(root, known)
    return known === 'all' || known.some((field) => opens(field, path))
  }
  const modelOf = (uid: string): Model => strapi.getModel(uid as UID.Schema)
  const place = (root: string, isLocked = false): Place => ({ model: modelOf(root), root, path: '', isLocked })
  /** A type that is read on some documents only would answer about the others. */
  const isLockedType = (uid: string): boolean => uid.startsWith('api::')
    ? !ability.rulesFor(READ, uid).some(isUnconditional)
    : !isGoverned(uid)

  function into(from: Place, attribute: Schema.Attribute.AnyAttribute, path: string): Step | null {
    const part = (uid: string): Place => ({ model: modelOf(uid), root: from.root, path, isLocked: false })
    if (attribute.type === 'media') return { kind: 'inside', place: place(FILE) }
    if (attribute.type === 'component') return { kind: 'inside', place: part(attribute.component) }
    if (attribute.type === 'dynamiczone') {
      const known: readonly string[] = attribute.components
      return { kind: 'zone', part: (uid) => (known.includes(uid) ? part(uid) : null) }
    }
    if (attribute.type !== 'relation') return { kind: 'value', type: attribute.type }
    if (!('target' in attribute) || typeof attribute.target !== 'string') return null
    return { kind: 'inside', place: place(attribute.target, isLockedType(attribute.target)) }
  }

  return {
    at: (uid) => place(uid),
    step(from, name) {
      if (identity.has(name)) return { kind: 'value', type: typeOfIdentity(name) }
      if (from.isLocked || !Object.hasOwn(from.model.attributes, name)) return null
      const attribute = (from.model.attributes as Record<string, Schema.Attribute.AnyAttribute>)[name]
      const path = from.path ? `${from.path}.${name}` : name
      if (!attribute || attribute.type === 'password') return null
      if (!isAuthorship(from.root, name) && !isOpen(from.root, path)) return null
      return into(from, attribute, path)
    },
  }
}
