import type { Submission } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { draftOf } from './draft.ts'
import { type Draft, isSameValue, leavesOf, saysNothing, valueAt } from './draft-leaves.ts'
import { inWords, type Models, wordsFor } from './draft-words.ts'
import type { DraftField } from './moderation-screens.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'

function modelsOf(strapi: Core.Strapi): Models {
  return { uid: OPPORTUNITY, attributesOf: (uid) => strapi.db.metadata.has(uid) ? strapi.getModel(uid as typeof OPPORTUNITY).attributes : {} }
}

/** The draft of an opportunity with all that a proposal may fill in, or null when it does not exist. */
export function opportunityDraft(strapi: Core.Strapi, documentId: string): Promise<Draft | null> {
  const components = Object.entries(strapi.getModel(OPPORTUNITY).attributes).flatMap(([name, { type }]) => (type === 'component' ? [name] : []))
  return strapi.documents(OPPORTUNITY).findOne({ documentId, status: 'draft', populate: Object.fromEntries(components.map((name) => [name, { populate: '*' as const }])) })
}

const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null && !('type' in value && 'children' in value)

/** The lines of a list that would make room for others; rich text is no list. */
function linesOf(held: unknown, value: unknown): DraftField['lines'] {
  return Array.isArray(held) && Array.isArray(value) && held.length > 0 && held.every(isPart) ? { now: held.length, then: value.length } : null
}

/** What accepting may write, field by field, beside what the opportunity to complete already says; what is the same on both sides is left out. */
export function draftFields(strapi: Core.Strapi, submission: Submission, reference: string, completed: Draft | null): DraftField[] {
  const models = modelsOf(strapi)
  return [...leavesOf(draftOf(submission, reference))].flatMap(([path, value]): DraftField[] => {
    const held = completed === null ? undefined : valueAt(completed, path)
    if (isSameValue(value, held)) return []
    return [{ path, ...wordsFor(models, path), proposed: inWords(models, path, value), current: saysNothing(held) ? null : inWords(models, path, held), lines: linesOf(held, value) }]
  })
}
