import type { SubmissionEvent, SubmissionState } from '@elles/domain/submission'
import type { SubmissionRow } from './row.ts'

/** What the screens of moderation read of the CMS. Types alone: the admin's bundle takes no code from here. */

/** One line of the queue: instants are ISO 8601, `flags` says in words what may betray a robot. */
export type QueueRow = Pick<SubmissionRow, 'documentId' | 'reference' | 'kind' | 'state' | 'stateSince' | 'title' | 'structureName' | 'assignee' | 'flags'>

export interface Queue {
  readonly rows: readonly QueueRow[]
  readonly total: number
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  /** How many there are in each state, whatever is filtered. */
  readonly counts: Readonly<Partial<Record<SubmissionState, number>>>
  /** Mails that were given up. */
  readonly deadMails: number
  readonly moderators: readonly Moderator[]
}

/** Somebody who may decide. */
export interface Moderator {
  readonly id: number
  readonly name: string
}

export interface SaidFact {
  readonly label: string
  readonly value: string
}

/** A document of the catalogue that a proposal may be about. */
export interface Lookalike {
  readonly documentId: string
  readonly title: string
  /** Kind, place or organiser, in words. */
  readonly detail: string
  /** Why it is shown. */
  readonly reason: string
  readonly isPublished: boolean
}

/** A field that accepting may fill in, with what it would hold and what it holds. */
export interface DraftField {
  readonly path: string
  /** The part of the form that it belongs to. */
  readonly group: string
  readonly label: string
  readonly proposed: string
  /** In the opportunity that is completed; null when it is empty, or for a new one. */
  readonly current: string | null
  /** How many lines the list of that opportunity has, and how many would be in their place: a list is taken whole. Null where nothing is lost. */
  readonly lines: { readonly now: number; readonly then: number } | null
}

export interface MailLine {
  readonly documentId: string
  readonly subject: string
  readonly status: 'queued' | 'sent' | 'dead'
  readonly attempts: number
  /** ISO 8601: when it left, or when it will be tried again. */
  readonly at: string
  /** What the mail server answered, in words. */
  readonly error: string | null
  readonly reference: string | null
  /** The submission that it tells of, when it still exists. */
  readonly submission: string | null
}

/** All that one needs to decide of one submission. */
export interface SubmissionFile extends QueueRow {
  readonly submittedAt: string
  readonly confirmedAt: string | null
  readonly parts: readonly { readonly title: string; readonly facts: readonly SaidFact[] }[]
  readonly question: string | null
  readonly answers: string | null
  readonly reason: string | null
  readonly explanation: string | null
  readonly events: readonly SubmissionEvent[]
  /** The opportunity made, completed or named as the original. */
  readonly opportunity: Lookalike | null
  /** The document that a reported error is about: its type and its identifier, and its page on the site. */
  readonly subject: { readonly uid: string; readonly documentId: string; readonly title: string } | null
  readonly pageUrl: string | null
  readonly structures: readonly Lookalike[]
  readonly opportunities: readonly Lookalike[]
  readonly moderators: readonly Moderator[]
  readonly mails: readonly MailLine[]
}
