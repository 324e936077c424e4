import type { PreviewType } from '@elles/domain/contract'

/** Where the drafts of each type are shown. These addresses are nobody else's: the published page keeps its own. */
const sections: Readonly<Record<PreviewType, string>> = {
  opportunity: '/opportunites/apercu-', resource: '/ressources/apercu-', 'partner-structure': '/structures/apercu-', testimonial: '/temoignages/apercu-', page: '/apercu-', home: '/apercu-',
}
/** The home page has no slug; `pages/index.vue` answers there too. */
const HOME = 'accueil'

const address = /^(?:\/(?:opportunites|ressources|structures|temoignages))?\/apercu-([a-z0-9]{7,40})$/
const mediaAddress = /^apercu-([a-z0-9]{7,40})\/(.+)$/

/** What names one preview in its address and its cookie: the document, or the home page. */
export const keyOf = (type: PreviewType, documentId: string): string => (type === 'home' ? HOME : documentId)

/** The path of a draft's page. */
export const previewPath = (type: PreviewType, documentId: string): string => sections[type] + keyOf(type, documentId)

/** The slug by which the page of a draft finds it, whatever slug editors gave it or did not. */
export const previewSlug = (documentId: string): string => `apercu-${documentId}`

/** The preview that a page's path shows, or null for any other path. */
export const keyAt = (path: string): string | null => address.exec(path)?.[1] ?? null

/** The path of a draft's own file below `/media/`. */
export const previewMediaPath = (key: string, path: string): string => `apercu-${key}/${path.replace(/^\/+/, '')}`

/** The preview that a file belongs to, and the file's own path; null when it belongs to none. */
export function mediaAt(path: string): { readonly key: string; readonly path: string } | null {
  const [, key, rest] = mediaAddress.exec(path) ?? []
  return key && rest ? { key, path: rest } : null
}

/** The cookie that keeps a preview open: it is read at the addresses above and nowhere else. */
export const cookieOf = (key: string): string => `apercu-${key}`
