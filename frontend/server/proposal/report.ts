import { correction, issuesOfCorrection } from '@elles/domain/contract'
import { getQuery } from 'h3'
import * as v from 'valibot'
import { fieldAt, groupsOf, readValues, type Values } from '../../shared/forms/fields.ts'
import { reportFields } from '../../shared/proposal/after-fields.ts'
import type { ReportView } from '../../shared/proposal/after.ts'
import { documentOf } from '../../shared/proposal/document.ts'
import { sentenceFor } from '../../shared/proposal/issues.ts'
import type { FormFailure } from '../../shared/proposal/view.ts'
import { failureOf } from '../forms/failures.ts'
import type { PageForm } from '../forms/page-form.ts'
import { findBySlug } from '../published/lookup.ts'
import type { Edition } from '../published/edition.ts'
import { currentEdition } from '../published/store.ts'
import { sendCorrection } from './gateway.ts'
import { errorsOf, passportOf, type Passport } from './view.ts'

/** An address of this site as our own links write it; anything else is not repeated. */
const localPath = /^(?:\/[a-z0-9-]{1,90}){1,2}$|^\/$/
export const pageOf = (raw: unknown): string | null => (typeof raw === 'string' && localPath.test(raw) ? raw : null)

/** The title of a published page, null when the address is that of a list. */
function titleOf(edition: Edition, page: string | null): string | null {
  const [, section = '', slug = ''] = page?.split('/') ?? []
  if (section === 'structures') return findBySlug(edition, 'partner-structure', slug)?.document.name ?? null
  const type = Object.hasOwn(sections, section) ? sections[section as keyof typeof sections] : null
  return findBySlug(edition, type ?? 'page', type ? slug : section)?.document.title ?? null
}
const sections = { opportunites: 'opportunity', ressources: 'resource', temoignages: 'testimonial' } as const

interface Around {
  readonly values?: Values
  readonly faults?: ReadonlyMap<string, string>
  readonly failure?: FormFailure | null
  readonly reference?: string | null
}

function view(page: string | null, { key, since }: Passport, { values = {}, faults = new Map(), failure = null, reference = null }: Around = {}): ReportView {
  return { isSent: reference !== null, reference, page, pageTitle: titleOf(currentEdition(), page), groups: groupsOf(reportFields, values, faults), errors: errorsOf(reportFields, faults), failure, key, since }
}

/** `/signaler-une-erreur?page=`: what is wrong on a page, without an account. It goes to the queue of proposals. */
export const reportForm: PageForm = {
  isSecret: false,
  open: async (event) => {
    const { page, reference } = getQuery(event)
    const known = typeof reference === 'string' && /^[A-Z0-9-]{4,30}$/.test(reference) ? reference : null
    return { views: { report: view(pageOf(page), passportOf(null, new Date()), { reference: known }) } }
  },
  send: async (event, sent) => {
    const now = new Date()
    const [page, passport, values] = [pageOf(sent.get('page')), passportOf(sent, now), readValues(reportFields, sent)]
    const typed = documentOf(reportFields, values, [])
    const content = { ...(typeof typed === 'object' ? typed : {}), page: page ?? '/' }
    const parsed = v.safeParse(correction, content)
    if (!parsed.success) {
      const faults = new Map(issuesOfCorrection(content).map((issue) => [issue.pointer.slice(1), sentenceFor(issue, fieldAt(reportFields, issue.pointer))]))
      return { views: { report: view(page, passport, { values, faults }) }, status: 422 }
    }
    const outcome = await sendCorrection(event, parsed.output, passport.key, { proof: sent.get('preuve') || null, trap: sent.get('complement') ?? '', elapsedMs: now.getTime() - passport.since })
    if ('done' in outcome) return { redirect: `/signaler-une-erreur?${new URLSearchParams({ ...(page ? { page } : {}), reference: outcome.done.reference })}` }
    const { failure, ...answer } = failureOf(outcome.refused.status)
    return { views: { report: view(page, passport, { values, failure }) }, ...answer }
  },
}
