import type { Submission } from '@elles/domain/contract'
import { fold } from '@elles/domain/text'
import { tokensOf } from '@elles/domain/text/french'
import { kind, structureKind } from '@elles/domain/vocabulary'
import type { Core } from '@strapi/strapi'
import type { Lookalike } from './moderation-screens.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const STRUCTURE = 'api::partner-structure.partner-structure'
const MOST = 5
/** Documents read to be compared, at most. */
const CANDIDATES = 300
/** Words of a name that are looked for; the longest ones say the most. */
const WORDS = 4
/** From here on, two names are worth a look. */
const RESEMBLING = 0.5

/** Words that most titles share: « prix » says what it is, « Virginia » which one. */
const generic = new Set(tokensOf('aide appel association aux bourse candidatures collectif concours création édition festival fondation formation galerie image images lecture mentorat photo photographe photographie photographique prix projets résidence').map(({ stem }) => stem))
const isTelling = ({ stem }: { readonly stem: string }): boolean => !generic.has(stem) && !/^\d+$/.test(stem)

/** How much of the shorter of two names is in the other one, from 0 to 1: « Prix Virginia 2027 » holds all of « Prix Virginia ». Neither years nor the words of a kind count. */
export function resemblance(one: string, other: string): number {
  const [words, others] = [one, other].map((text) => new Set(tokensOf(text).filter(isTelling).map(({ stem }) => stem)))
  if (!words?.size || !others?.size) return 0
  return [...words].filter((word) => others.has(word)).length / Math.min(words.size, others.size)
}

interface Found {
  readonly documentId: string
  readonly name: string
  readonly detail: string
  readonly reason: string
  readonly score: number
}

const longWordsOf = (text: string): string[] => [...new Set(tokensOf(text).filter(isTelling).map(({ shown }) => shown))].toSorted((one, other) => other.length - one.length).slice(0, WORDS)
const holdsOneOf = (attribute: string, text: string) => longWordsOf(text).map((word) => ({ [attribute]: { $containsi: word } }))

async function withPublication(strapi: Core.Strapi, uid: typeof OPPORTUNITY | typeof STRUCTURE, found: readonly Found[]): Promise<Lookalike[]> {
  const best = found.toSorted((one, other) => other.score - one.score).slice(0, MOST)
  const published = await strapi.db.query(uid).findMany({ where: { documentId: { $in: best.map(({ documentId }) => documentId) }, publishedAt: { $notNull: true } }, select: ['documentId'] })
  const ids = new Set(published.map(({ documentId }: { documentId: string }) => documentId))
  return best.map(({ documentId, name, detail, reason }) => ({ documentId, title: name, detail, reason, isPublished: ids.has(documentId) }))
}

interface StructureRow {
  readonly documentId: string
  readonly name: string
  readonly kind: string | null
  readonly city: string | null
  readonly siret: string | null
}

function judgeStructure({ structure }: Submission, row: StructureRow): { readonly reason: string; readonly score: number } | null {
  if (row.documentId === structure.documentId) return { reason: 'Choisie dans le formulaire', score: 4 }
  if (row.siret !== null && row.siret === structure.siret) return { reason: 'Même SIRET', score: 3 }
  if (fold(row.name) === fold(structure.name)) return { reason: 'Même nom', score: 2 }
  const score = resemblance(structure.name, row.name)
  return score >= RESEMBLING ? { reason: 'Nom proche', score } : null
}

/** The structures of the catalogue that a proposal may come from, the likeliest first. */
export async function structuresLike(strapi: Core.Strapi, submission: Submission): Promise<Lookalike[]> {
  const { documentId, siret, name } = submission.structure
  const where = { publishedAt: { $null: true }, $or: [...(documentId ? [{ documentId }] : []), ...(siret ? [{ siret }] : []), { name }, ...holdsOneOf('name', name)] }
  const rows: StructureRow[] = await strapi.db.query(STRUCTURE).findMany({ where, limit: CANDIDATES, select: ['documentId', 'name', 'kind', 'city', 'siret'] })
  const found = rows.flatMap((row): Found[] => {
    const judged = judgeStructure(submission, row)
    return judged ? [{ documentId: row.documentId, name: row.name, detail: [structureKind.has(row.kind) ? structureKind.labelOf(row.kind) : null, row.city].filter(Boolean).join(', '), ...judged }] : []
  })
  // Once one is known for sure, those that only resemble it are noise.
  const sure = found.filter(({ score }) => score > 1)
  return withPublication(strapi, STRUCTURE, sure.length > 0 ? sure : found)
}

interface OpportunityRow {
  readonly documentId: string
  readonly title: string
  readonly kind: string | null
  readonly organiser: { readonly documentId: string; readonly name: string } | null
  readonly application: { readonly applyUrl: string | null } | null
}

function judgeOpportunity({ opportunity }: Submission, organisers: ReadonlySet<string>, row: OpportunityRow): { readonly reason: string; readonly score: number } | null {
  const score = resemblance(opportunity.title, row.title)
  if (opportunity.applyUrl !== null && row.application?.applyUrl === opportunity.applyUrl) return { reason: 'Même page pour candidater', score: 2 + score }
  const isSameOrganiser = row.organiser !== null && organisers.has(row.organiser.documentId)
  if (score >= RESEMBLING) return { reason: isSameOrganiser ? 'Titre proche, même structure' : 'Titre proche', score: score + (isSameOrganiser ? 1 : 0) }
  return isSameOrganiser ? { reason: 'Même structure', score } : null
}

/** The opportunities of the catalogue that resemble a proposal, drafts and closed ones included: next year's edition is often there already. */
export async function opportunitiesLike(strapi: Core.Strapi, submission: Submission, structures: readonly Lookalike[]): Promise<Lookalike[]> {
  const { title, applyUrl } = submission.opportunity
  const organisers = new Set(structures.filter(({ reason }) => reason !== 'Nom proche').map(({ documentId }) => documentId))
  const where = {
    publishedAt: { $null: true },
    $or: [{ title }, ...holdsOneOf('title', title), ...(applyUrl ? [{ application: { applyUrl } }] : []), ...(organisers.size > 0 ? [{ organiser: { documentId: { $in: [...organisers] } } }] : [])],
  }
  const rows: OpportunityRow[] = await strapi.db.query(OPPORTUNITY).findMany({ where, limit: CANDIDATES, select: ['documentId', 'title', 'kind'], populate: { organiser: { select: ['documentId', 'name'] }, application: { select: ['applyUrl'] } } })
  const found = rows.flatMap((row): Found[] => {
    const judged = judgeOpportunity(submission, organisers, row)
    return judged ? [{ documentId: row.documentId, name: row.title, detail: [kind.has(row.kind) ? kind.labelOf(row.kind) : null, row.organiser?.name].filter(Boolean).join(', '), ...judged }] : []
  })
  return withPublication(strapi, OPPORTUNITY, found)
}

/** One opportunity as it is shown in a list, or null when it no longer exists. */
export async function opportunityNamed(strapi: Core.Strapi, documentId: string): Promise<Lookalike | null> {
  const row: OpportunityRow | null = await strapi.db.query(OPPORTUNITY).findOne({ where: { documentId, publishedAt: { $null: true } }, select: ['documentId', 'title', 'kind'], populate: { organiser: { select: ['documentId', 'name'] } } })
  if (!row) return null
  const [shown] = await withPublication(strapi, OPPORTUNITY, [{ documentId, name: row.title, detail: row.organiser?.name ?? '', reason: '', score: 0 }])
  return shown ?? null
}
