import { onceFor } from '../once-for.ts'
import type { Edition } from './edition.ts'

function collect(value: unknown, paths: string[]): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    if (key === 'path' && typeof child === 'string') paths.push(child)
    else collect(child, paths)
  }
}

/** The paths of the files that one document shows. */
export const mediaPathsOf = onceFor((document: object): readonly string[] => {
  const paths: string[] = []
  collect(document, paths)
  return paths
})

/** The paths of the files that published documents show: nothing else is served, whatever the CMS holds. */
export const publishedMedia = onceFor((edition: Edition): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const documents of Object.values(edition.documents)) {
    for (const document of documents.values()) for (const path of mediaPathsOf(document)) names.add(path.replace(/^\/+/, ''))
  }
  return names
})
