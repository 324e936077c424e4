import { slugify } from '@elles/domain/text'
import { type Identity, identityKeys } from './model.ts'

/** What is known of a document before it is read whole. */
export interface Known {
  readonly documentId: string
  readonly identity: Identity
  /** Another name that people give it. */
  readonly acronym?: string
}

/** Documents of one name, past which nobody tells them apart any more, nor looks at each for every line of a file. */
const MOST_NAMESAKES = 1000

type Key = (typeof identityKeys)[number]

const ARTICLE = /^(?:l|le|la|les)-/

/** A name as people mean it: no case, no accent, no article, no sign. « Le Jeu de Paume » is « jeu de paume ». */
export const nameKey = (name: string): string => slugify(name).replace(ARTICLE, '')

const keyOf = (key: Key, value: string): string => `${key} ${key === 'name' ? nameKey(value) : value}`

export type Match = { readonly found: Known } | { readonly candidates: number }

export interface Identities {
  /** The one document that an identity names, by its strongest part first; a document that says otherwise in a stronger part is another one. */
  match(identity: Identity): Match | null
  /** The one that a text names: a documentId, a slug, a SIRET, a name or an acronym. */
  resolve(text: string): Match | null
  add(known: Known): void
  readonly slugs: ReadonlySet<string>
  nameOf(documentId: string): string | undefined
}

function one(found: readonly Known[]): Match | null {
  const [first, ...others] = [...new Map(found.map((known) => [known.documentId, known])).values()]
  return first ? (others.length === 0 ? { found: first } : { candidates: others.length + 1 }) : null
}

/** The documents of one type, to be found by what identifies them. */
export function identitiesOf(documents: Iterable<Known>): Identities {
  const byKey = new Map<string, Known[]>()
  const byId = new Map<string, Known>()
  const slugs = new Set<string>()
  const file = (key: string, known: Known): void => {
    const held = byKey.get(key)
    if (held) held.push(known)
    else byKey.set(key, [known])
  }
  const add = (known: Known): void => {
    byId.set(known.documentId, known)
    for (const key of identityKeys) {
      const value = key === 'documentId' ? known.documentId : known.identity[key]
      if (value) file(keyOf(key, value), known)
    }
    if (known.acronym) file(`acronym ${nameKey(known.acronym)}`, known)
    if (known.identity.slug) slugs.add(known.identity.slug)
  }
  for (const known of documents) add(known)
  const isCompatible = (identity: Identity, stronger: readonly Key[]) => (known: Known): boolean =>
    stronger.every((key) => key === 'documentId' || !identity[key] || !known.identity[key] || known.identity[key] === identity[key])
  return {
    add, slugs,
    match(identity) {
      for (const [index, key] of identityKeys.entries()) {
        const value = identity[key]
        if (!value) continue
        const namesakes = byKey.get(keyOf(key, value)) ?? []
        if (namesakes.length > MOST_NAMESAKES) return { candidates: namesakes.length }
        const match = one(namesakes.filter(isCompatible(identity, identityKeys.slice(0, index))))
        if (match) return match
      }
      return null
    },
    resolve(text) {
      for (const key of ['documentId', 'slug', 'siret', 'name'] as const) {
        const match = one(byKey.get(keyOf(key, text)) ?? [])
        if (match) return match
      }
      return one(byKey.get(`acronym ${nameKey(text)}`) ?? [])
    },
    nameOf: (documentId) => byId.get(documentId)?.identity.name,
  }
}
