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
  ask: (facts) => ({ ...frame(facts), subject: `À relire : ${facts.title}`, paragraphs: [`${facts.by} vous demande de relire « ${facts.title} ».`] }),
  'send-back': (facts) => ({ ...frame(facts), subject: `À corriger : ${facts.title}`, paragraphs: [`${facts.by} a relu « ${facts.title} » et vous demande de la corriger :`], after: ['Corrigez, puis demandez de nouveau une relecture.'] }),
  accept: (facts) => ({ ...frame(facts), subject: `Prête : ${facts.title}`, paragraphs: [`${facts.by} a relu « ${facts.title} ». La fiche est prête à être publiée.`] }),
  published: (facts) => ({ ...frame(facts), subject: `En ligne : ${facts.title}`, paragraphs: [`« ${facts.title} » est publiée.`] }),
  'schedule-refused': (facts) => ({ ...frame(facts), subject: `Programmation refusée : ${facts.title}`, paragraphs: [`Ce que vous aviez programmé pour « ${facts.title} » n’a pas été fait :`], after: ['Ouvrez la fiche, corrigez, puis programmez de nouveau.'] }),
} as const satisfies Readonly<Record<string, Template>>

export type ReviewMail = keyof typeof reviewMails
