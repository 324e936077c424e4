import type { Feedback } from '@elles/domain/contract'
import type { Edition } from '../published/edition.ts'
import { findBySlug } from '../published/lookup.ts'

const sections = { opportunites: ['opportunity', 'opportunity'], ressources: ['resource', 'resource'], temoignages: ['testimonial', 'testimonial'], structures: ['structure', 'partner-structure'] } as const

/** What kind of page an address of this site is, when it is one that asks for an opinion; null for everything else. */
export function feedbackKindOf(edition: Edition, page: string): Feedback['kind'] | null {
  const [, section = '', slug, ...rest] = page.split('/')
  if (rest.length > 0) return null
  if (slug === undefined) return findBySlug(edition, 'page', section) ? 'page' : null
  if (!Object.hasOwn(sections, section)) return null
  const [kind, type] = sections[section as keyof typeof sections]
  return findBySlug(edition, type, slug) ? kind : null
}
