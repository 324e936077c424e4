import { errors } from '@strapi/utils'
import type { Core, UID } from '@strapi/strapi'
import { hasDrafts } from './drafts.ts'
import { publicationRules, type Problem, type Values } from './publication/index.ts'
import { organiserIsPublished, organisesNothingPublished } from './relation-rules.ts'
import { draftProblems, schemaProblems } from './schema-rules.ts'
import { wholeDocument } from './whole-document.ts'

type Invariant = (strapi: Core.Strapi, uid: UID.ContentType, params: { documentId?: string; data?: Values }) => Promise<Problem[]> | Problem[]

const savedValuesAreKnown: Invariant = (strapi, uid, { data }) => (data ? draftProblems(strapi, uid, data) : [])

/** Everything that keeps a saved draft from being published, in the order of its fields. */
export async function publicationProblems(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Problem[]> {
  const document = await wholeDocument(strapi, uid, documentId)
  if (!document) return []
  const found = [
    ...schemaProblems(strapi, uid, document),
    ...(publicationRules[uid] ?? []).flatMap((rule) => rule(document)),
    ...(await organiserIsPublished(strapi, uid, document)),
  ]
  const seen = new Set<string>()
  return found.filter(({ path }) => !seen.has(path.join('.')) && seen.add(path.join('.')))
}

const mayBePublished: Invariant = (strapi, uid, { documentId }) => (documentId ? publicationProblems(strapi, uid, documentId) : [])
const mayBeWithdrawn: Invariant = (strapi, uid, { documentId }) => (documentId ? organisesNothingPublished(strapi, uid, documentId) : [])

const invariants: Readonly<Record<string, Invariant>> = {
  create: savedValuesAreKnown,
  update: savedValuesAreKnown,
  publish: mayBePublished,
  unpublish: mayBeWithdrawn,
  delete: mayBeWithdrawn,
}

function refuse(problems: readonly Problem[]): never {
  const [first] = problems
  const message = problems.length === 1 && first ? first.message : `${problems.length} champs sont à corriger.`
  throw new errors.ValidationError(message, { errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })) })
}

/**
 * Document-service middleware: drafts may be incomplete, published documents may not. A write that asks to publish at once goes
 * through the same door: it is saved as a draft, then published, in one transaction.
 */
export function keepInvariants(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!context.uid.startsWith('api::')) return next()
    const params: { documentId?: string; data?: Values; status?: string } = context.params
    const problems = (await invariants[context.action]?.(strapi, context.uid, params)) ?? []
    if (problems.length > 0) refuse(problems)
    const publishesAtOnce = (context.action === 'create' || context.action === 'update') && params.status === 'published'
    const { uid } = context
    if (!publishesAtOnce || !hasDrafts(strapi, uid)) return next()
    return strapi.db.transaction(async () => {
      params.status = 'draft'
      const saved = await next()
      const documentId = params.documentId ?? documentIdOf(saved)
      await strapi.documents(uid).publish({ documentId })
      return saved
    })
  })
}

function documentIdOf(saved: unknown): string {
  if (typeof saved === 'object' && saved !== null && 'documentId' in saved && typeof saved.documentId === 'string') return saved.documentId
  throw new Error('A saved document has no documentId')
}
