import { keptInWords } from '@elles/domain/privacy'
import { refusalReason } from '@elles/domain/vocabulary'
import type { Message } from './message.ts'

/** What the mails about a submission may speak of. Addresses are whole. */
export interface MailFacts {
  /** What the sender calls herself and her proposal; null as long as the address is not confirmed, when a mail holds nothing that somebody typed. */
  readonly typed: { readonly name: string; readonly title: string } | null
  readonly reference: string
  readonly confirmUrl: string
  readonly followUpUrl: string
  readonly formUrl: string
  readonly words?: string | null
  readonly reason?: string | null
  readonly publishedUrl?: string
}

type Template = (facts: MailFacts) => Message

const follow = ({ followUpUrl }: MailFacts) => ({ label: 'Suivre ma proposition', url: followUpUrl })
const hello = ({ typed }: MailFacts): string => (typed?.name ? `Bonjour ${typed.name},` : 'Bonjour,')
const about = ({ typed, reference }: MailFacts): string =>
  (typed ? `Votre proposition «\u00a0${typed.title}\u00a0» (référence ${reference})` : `Votre proposition (référence ${reference})`)
/** The words of a subject, and what they are about. */
const subject = (words: string, { typed, reference }: MailFacts): string => `${words}\u00a0: ${typed?.title ?? reference}`

/** What to do about a refusal, for the reasons that can be mended. */
const mending: Readonly<Partial<Record<string, string>>> = {
  closed: 'Quand la prochaine édition sera annoncée, proposez-la à nouveau\u00a0: vos réponses sont conservées sur la page de suivi.',
  'unfair-terms': 'Si les frais ou la cession des droits changent, proposez à nouveau votre appel\u00a0: nous le relirons.',
  unverifiable: 'Publiez l’appel ou son règlement sur votre site, puis proposez-le à nouveau avec son adresse.',
  'not-open-to-women': 'Si les conditions de candidature changent, proposez à nouveau votre appel.',
}

const isReason = refusalReason.has
const reasonInWords = (reason: string | null | undefined): string[] => (isReason(reason) && reason !== 'other' ? [`Motif\u00a0: ${refusalReason.labelOf(reason).replace(/^./, (letter) => letter.toLowerCase())}.`] : [])

/** Every mail about a submission, by name. */
export const submissionMails = {
  confirm: (facts) => ({
    subject: 'Confirmez votre proposition',
    greeting: 'Bonjour,',
    paragraphs: ['Une proposition nous est parvenue avec votre adresse. Confirmez votre adresse pour que nous l’examinions.'],
    link: { label: 'Confirmer mon adresse', url: facts.confirmUrl },
    after: [`Référence\u00a0: ${facts.reference}. Sans confirmation sous ${keptInWords('unconfirmed')}, tout est effacé.`, 'Si vous n’avez rien proposé, ne faites rien\u00a0: personne ne vous écrira plus.'],
  }),
  received: (facts) => ({
    subject: subject('Proposition reçue', facts),
    greeting: hello(facts),
    paragraphs: [`${about(facts)} nous est bien parvenue. Une personne de l’équipe va la lire.`, 'La page de suivi dit où elle en est. Vous pouvez y retirer votre proposition. Gardez ce lien pour vous.'],
    link: follow(facts),
  }),
  'needs-info': (facts) => ({
    subject: subject('Une précision sur votre proposition', facts),
    greeting: hello(facts),
    paragraphs: [`${about(facts)} nous intéresse. Il nous manque une précision\u00a0:`],
    quote: facts.words,
    link: { label: 'Répondre ou corriger ma proposition', url: facts.followUpUrl },
  }),
  accepted: (facts) => ({
    subject: subject('Proposition acceptée', facts),
    greeting: hello(facts),
    paragraphs: [`${about(facts)} est acceptée. Nous préparons sa page. Vous recevrez son adresse quand elle sera publiée.`],
    quote: facts.words,
    link: follow(facts),
  }),
  refused: (facts) => ({
    subject: subject('Votre proposition n’est pas retenue', facts),
    greeting: hello(facts),
    paragraphs: [`${about(facts)} ne sera pas publiée.`, ...reasonInWords(facts.reason)],
    quote: facts.words,
    link: follow(facts),
    after: [mending[facts.reason ?? ''] ?? 'Si quelque chose nous a échappé, répondez à ce message.'],
  }),
  duplicate: (facts) => ({
    subject: subject('Déjà dans notre catalogue', facts),
    greeting: hello(facts),
    paragraphs: [`${about(facts)} décrit une opportunité que nous connaissons déjà. Nous ne la publierons pas une seconde fois.`],
    quote: facts.words,
    link: facts.publishedUrl ? { label: 'Voir la page publiée', url: facts.publishedUrl } : follow(facts),
    after: ['Pour corriger la page publiée, utilisez «\u00a0Signaler une erreur\u00a0» en bas de cette page, ou répondez à ce message.'],
  }),
  withdrawn: (facts) => ({
    subject: subject('Proposition retirée', facts),
    greeting: hello(facts),
    paragraphs: [`${about(facts)} est retirée, comme vous l’avez demandé. Elle sera effacée dans ${keptInWords('refused')}.`],
  }),
  published: (facts) => ({
    subject: subject('En ligne', facts),
    greeting: hello(facts),
    paragraphs: [`${about(facts)} est publiée.`],
    link: { label: 'Voir la page', url: facts.publishedUrl ?? facts.followUpUrl },
    after: [`Pour la prochaine édition, partez de vos réponses\u00a0: ${facts.followUpUrl}`],
  }),
  'correction-done': (facts) => ({
    subject: 'Votre signalement a été traité',
    greeting: hello(facts),
    paragraphs: [`Vous nous avez signalé une erreur (référence ${facts.reference}). Nous avons vérifié la page. Merci de votre aide.`],
    quote: facts.words,
  }),
} as const satisfies Readonly<Record<string, Template>>

export type MailName = keyof typeof submissionMails
