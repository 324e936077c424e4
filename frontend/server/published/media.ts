import type { Edition } from './edition.ts'

const pathsOfDocument = new WeakMap<object, readonly string[]>()
const pathsOfEdition = new WeakMap<Edition, ReadonlySet<string>>()

function collect(value: unknown, paths: string[]): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    if (key === 'path' && typeof child === 'string') paths.push(child)
    else collect(child, paths)
  }
}

/** The paths of the files that one document shows. */
export function mediaPathsOf(document: object): readonly string[] {
  const known = pathsOfDocument.get(document)
  if (known) return known
  const paths: string[] = []
  collect(document, paths)
  pathsOfDocument.set(document, paths)
  return paths
}

/** The paths of the files that published documents show: nothing else is served, whatever the CMS holds. */
export function publishedMedia(edition: Edition): ReadonlySet<string> {
  const known = pathsOfEdition.get(edition)
  if (known) return known
  const names = new Set<string>()
  for (const documents of Object.values(edition.documents)) {
    for (const document of documents.values()) for (const path of mediaPathsOf(document)) names.add(path.replace(/^\/+/, ''))
  }
  pathsOfEdition.set(edition, names)
  return names
}
