import { counted } from '@elles/domain/text'
import { errors } from '@strapi/utils'
import type { Core, UID } from '@strapi/strapi'
import { waitForTurn } from '../published/change-log.ts'
import { publishedTypeOf } from '../published/published-types.ts'
import { mayPublish } from '../roles/may-publish.ts'
import { contractProblems } from './contract-rules.ts'
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
    ...contractProblems(strapi, uid, document),
  ]
  return distinct(found)
}

/** One problem a field: the first, which knows most. */
function distinct(found: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return found.filter(({ path }) => !seen.has(path.join('.')) && seen.add(path.join('.')))
}

/** What keeps the version that was just written from being read by the site: a draft may have changed since it was checked. */
async function publishedProblems(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<Problem[]> {
  const document = await wholeDocument(strapi, uid, documentId, 'published')
  if (!document) return []
  return hasDrafts(strapi, uid) ? contractProblems(strapi, uid, document) : distinct([...schemaProblems(strapi, uid, document), ...contractProblems(strapi, uid, document)])
}

const mayBePublished: Invariant = (strapi, uid, { documentId }) => (documentId ? publicationProblems(strapi, uid, documentId) : [])
const mayBeWithdrawn: Invariant = (strapi, uid, { documentId }) => (documentId ? organisesNothingPublished(strapi, uid, documentId) : [])
/** Who may not publish a document may not withdraw it either: deleting it would. */
const isNobodyElsesToDelete: Invariant = async (strapi, uid, { documentId }) => {
  if (!documentId || !hasDrafts(strapi, uid) || mayPublish(strapi, uid)) return []
  const published = await strapi.documents(uid).count({ status: 'published', filters: { documentId } })
  return published === 0 ? [] : [{ path: [], message: 'Ce contenu est publié : demandez à une éditrice de le dépublier avant de le supprimer.' }]
}
const mayBeDeleted: Invariant = async (...of) => [...(await isNobodyElsesToDelete(...of)), ...(await mayBeWithdrawn(...of))]

const invariants: Readonly<Record<string, Invariant>> = {
  create: savedValuesAreKnown,
  update: savedValuesAreKnown,
  publish: mayBePublished,
  unpublish: mayBeWithdrawn,
  delete: mayBeDeleted,
}

function refuse(problems: readonly Problem[]): never {
  const [first] = problems
  const message = problems.length === 1 && first ? first.message : `${counted(problems.length, 'champ est', 'champs sont')} à corriger.`
  throw new errors.ValidationError(message, { errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })) })
}

/**
 * Document-service middleware: drafts may be incomplete, published documents may not. A write that asks to publish at once goes
 * through the same door: it is saved as a draft, then published, in one transaction.
 */
export function keepInvariants(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!context.uid.startsWith('api::')) return next()
    const action: Action = { uid: context.uid, action: context.action, params: context.params }
    if (writing.has(action.action) && hasDrafts(strapi, action.uid)) return saveDraft(strapi, action, next)
    if (action.action !== 'publish' && !withdrawing.has(action.action) && !writing.has(action.action)) return next()
    return changePublished(strapi, action, next)
  })
}

const writing = new Set(['create', 'update', 'clone'])
const withdrawing = new Set(['unpublish', 'delete'])

type Next = Parameters<Parameters<Core.Strapi['documents']['use']>[0]>[1]

interface Action {
  uid: UID.ContentType
  action: string
  params: { documentId?: string; data?: Values; status?: string }
}

async function check(strapi: Core.Strapi, { uid, action, params }: Action): Promise<void> {
  const problems = (await invariants[action]?.(strapi, uid, params)) ?? []
  if (problems.length > 0) refuse(problems)
}

async function saveDraft(strapi: Core.Strapi, action: Action, next: Next): Promise<Awaited<ReturnType<Next>>> {
  const { uid, params } = action
  await check(strapi, action)
  if (action.action === 'clone' || params.status !== 'published' || !hasDrafts(strapi, uid)) return next()
  return strapi.db.transaction(async () => {
    params.status = 'draft'
    const saved = await next()
    await strapi.documents(uid).publish({ documentId: params.documentId ?? documentIdOf(saved) })
    return saved
  })
}

/** Checks, writes, and reads again what the site would read, in one transaction that no other change of what is published crosses. */
async function changePublished(strapi: Core.Strapi, action: Action, next: Next): Promise<Awaited<ReturnType<Next>>> {
  const { uid, params } = action
  if (!publishedTypeOf(uid)) {
    await check(strapi, action)
    return next()
  }
  return strapi.db.transaction(async ({ trx }) => {
    await waitForTurn(strapi, trx)
    await check(strapi, action)
    const result = await next()
    const problems = withdrawing.has(action.action) ? [] : await publishedProblems(strapi, uid, params.documentId ?? documentIdOf(result))
    if (problems.length > 0) refuse(problems)
    return result
  })
}

function documentIdOf(saved: unknown): string {
  if (typeof saved === 'object' && saved !== null && 'documentId' in saved && typeof saved.documentId === 'string') return saved.documentId
  throw new Error('A saved document has no documentId')
}
