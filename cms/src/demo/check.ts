import type { PublishedType } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { publicationRules } from '../documents/publication/index.ts'
import type { Values } from '../documents/publication/problem.ts'
import { schemaProblems } from '../documents/schema-rules.ts'
import { contentTypeOf, publishedTypeOf } from '../published/published-types.ts'
import { convert } from './convert.ts'
import { type DemonstrationFile, lineOf } from './files.ts'
import { BrokenDemonstration, type FileProblem } from './problem.ts'

/** A checked entry, ready to be created: `document` holds documentIds-to-be as `relation:<type>/<slug>`. */
export interface DemonstrationEntry {
  type: PublishedType
  slug: string
  document: Values
}

/** How a relation is written until its target has a documentId. */
export const placeholder = (type: PublishedType, slug: string): string => `relation:${type}/${slug}`

/** Converts and checks every file. Throws BrokenDemonstration with all that is wrong; nothing has been written by then. */
export function checkDemonstration(strapi: Core.Strapi, files: readonly DemonstrationFile[], today: Date): DemonstrationEntry[] {
  const known = new Set(files.map(({ type, slug }) => placeholder(type, slug)))
  const problems: FileProblem[] = []
  const entries = files.map((file) => {
    const report = (path: readonly (string | number)[], message: string): void => {
      problems.push({ file: file.file, line: lineOf(file, path), message: `${path.join('.')} : ${message}` })
    }
    const document = toDocument(strapi, file, today, known, report)
    for (const { path, message } of problemsOf(strapi, file.type, document)) report(path, message)
    return { type: file.type, slug: file.slug, document }
  })
  if (problems.length > 0) throw new BrokenDemonstration(problems)
  return entries
}

function problemsOf(strapi: Core.Strapi, type: PublishedType, document: Values) {
  const uid = contentTypeOf[type]
  return [...schemaProblems(strapi, uid, document), ...(publicationRules[uid] ?? []).flatMap((rule) => rule(document))]
}

type Report = (path: readonly (string | number)[], message: string) => void

function toDocument(strapi: Core.Strapi, file: DemonstrationFile, today: Date, known: ReadonlySet<string>, report: Report): Values {
  const uid = contentTypeOf[file.type]
  const { attributes } = strapi.contentType(uid)
  const own = {
    ...('slug' in attributes ? { slug: file.slug } : {}),
    ...('demonstration' in attributes ? { demonstration: true } : {}),
  }
  return convert(uid, { ...own, ...file.values }, [], {
    strapi, today, report,
    relation(target, slug, path) {
      const type = publishedTypeOf(target)
      if (!type || !known.has(placeholder(type, slug))) {
        report(path, `« ${slug} » n’a pas de fichier`)
        return undefined
      }
      if (isLoadedAfter(type, file.type)) {
        report(path, 'cette relation vise un type chargé plus tard : écrivez-la dans l’autre sens')
        return undefined
      }
      return placeholder(type, slug)
    },
  })
}

const loadingOrder: readonly PublishedType[] = ['theme', 'partner-structure', 'opportunity', 'resource', 'testimonial', 'page', 'redirect', 'home', 'settings']
const isLoadedAfter = (target: PublishedType, source: PublishedType): boolean => loadingOrder.indexOf(target) > loadingOrder.indexOf(source)
