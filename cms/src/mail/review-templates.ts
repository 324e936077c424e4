import type { Message } from './message.ts'

/** What the mails about a review may speak of. */
export interface ReviewFacts {
  /** Of who reads the mail. */
  readonly name: string
  readonly title: string
  /** Of who did it. */
  readonly by: string
  readonly url: string
  readonly words?: string | null
}

type Template = (facts: ReviewFacts) => Message

const frame = ({ name, url, words }: ReviewFacts) => ({
  greeting: name === '' ? 'Bonjour,' : `Bonjour ${name},`,
  quote: words,
  link: { label: 'Ouvrir la fiche', url },
  footer: 'Vous recevez ce message parce que vous écrivez ou relisez les contenus d’Elles font la culture.',
})

/** Every mail between those who write and those who read before publication, by name. */
export const reviewMails = {
  ask: (facts) => ({ ...frame(facts), subject: `À relire\u00a0: ${facts.title}`, paragraphs: [`${facts.by} vous demande de relire «\u00a0${facts.title}\u00a0».`] }),
  'send-back': (facts) => ({ ...frame(facts), subject: `À corriger\u00a0: ${facts.title}`, paragraphs: [`${facts.by} a relu «\u00a0${facts.title}\u00a0» et vous demande de la corriger\u00a0:`], after: ['Corrigez, puis demandez de nouveau une relecture.'] }),
  accept: (facts) => ({ ...frame(facts), subject: `Prête\u00a0: ${facts.title}`, paragraphs: [`${facts.by} a relu «\u00a0${facts.title}\u00a0». La fiche est prête à être publiée.`] }),
  published: (facts) => ({ ...frame(facts), subject: `En ligne\u00a0: ${facts.title}`, paragraphs: [`«\u00a0${facts.title}\u00a0» est publiée.`] }),
  'schedule-refused': (facts) => ({ ...frame(facts), subject: `Programmation refusée\u00a0: ${facts.title}`, paragraphs: [`Ce que vous aviez programmé pour «\u00a0${facts.title}\u00a0» n’a pas été fait\u00a0:`], after: ['Ouvrez la fiche, corrigez, puis programmez de nouveau.'] }),
} as const satisfies Readonly<Record<string, Template>>

export type ReviewMail = keyof typeof reviewMails
