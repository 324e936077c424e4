import type { Core } from '@strapi/strapi'
import { type Colleague, colleagues, nameOf } from '../audit/people.ts'
import { enqueue } from '../mail/outbox.ts'
import { type ReviewMail, reviewMails } from '../mail/review-templates.ts'
import type { Reviewed, ReviewRow } from './row.ts'
import { adminUrlOf, subjectTitle } from './subjects.ts'
import { referenceOf, type Subject } from './types.ts'

export interface Letter {
  readonly name: ReviewMail
  /** Who did what it tells of. */
  readonly actor: string
  readonly words?: string
}

/** Writes a mail to a colleague about a document, in the current transaction; nothing to somebody without an account, nor to who did it herself. */
export async function writeToColleague(strapi: Core.Strapi, subject: Subject, to: string | null, { name, actor, words }: Letter, now: Date): Promise<void> {
  const known = await colleagues(strapi, [actor, to ?? ''])
  const reader: Colleague | undefined = known.get(to ?? '')
  if (!reader?.isActive || reader.id === actor) return
  const reference = referenceOf(subject)
  const message = reviewMails[name]({ name: reader.name, by: nameOf(actor, known), title: await subjectTitle(strapi, subject), url: adminUrlOf(strapi, subject), words: words === '' ? null : words })
  await enqueue(strapi, { key: [reference, name, now.getTime(), reader.id].join(':'), template: name, submissionReference: reference, recipient: reader.email, message }, now)
}

/** Writes to who asked for the review; a text that nobody asked to review concerns nobody else. */
export async function tellAuthor(strapi: Core.Strapi, subject: Reviewed, row: ReviewRow | null, letter: Letter, now: Date): Promise<void> {
  await writeToColleague(strapi, subject, row?.askedBy ?? null, letter, now)
}
