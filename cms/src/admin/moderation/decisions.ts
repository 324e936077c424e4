import { keptInWords } from '@elles/domain/privacy'
import { counted } from '@elles/domain/text'
import type { SubmissionEvent } from '@elles/domain/submission'

type Kind = 'opportunity' | 'correction'

/** A decision as the screen shows it: its button, and what it asks before it is taken. */
export interface Decision {
  readonly event: SubmissionEvent
  readonly label: string
  /** What happens, said before. */
  readonly help: string
  /** What is said once it is taken. */
  readonly done: string
  /** The label of the message to write; none is asked when absent. */
  readonly words?: string
  /** What else is chosen: a reason, the fields to take, the original of a duplicate, who takes care of it. */
  readonly asks?: 'reason' | 'fields' | 'original' | 'assignee'
  /** Only for these; for all when absent. */
  readonly only?: Kind
}

/** In the order in which editors need them. */
const decisions: readonly Decision[] = [
  { event: 'accept', only: 'opportunity', label: 'Accepter', help: 'Les champs cochés vont dans une fiche en brouillon. Rien n’est publié : relisez-la, complétez-la, puis publiez-la. La structure est prévenue maintenant, puis à la publication.', done: 'Proposition acceptée. La structure est prévenue.', words: 'Message à la structure (facultatif)', asks: 'fields' },
  { event: 'accept', only: 'correction', label: 'C’est corrigé', help: 'À choisir une fois la page corrigée. Si une adresse a été laissée, un courriel de remerciement part.', done: 'Signalement traité.', words: 'Message (facultatif)' },
  { event: 'ask', label: 'Demander une précision', help: 'La structure reçoit votre question et répond sur sa page de suivi.', done: 'Question envoyée à la structure.', words: 'Votre question', only: 'opportunity' },
  { event: 'refuse', only: 'opportunity', label: 'Refuser', help: 'La structure reçoit le motif, votre message et comment y remédier.', done: 'Proposition refusée. La structure est prévenue.', words: 'Votre message', asks: 'reason' },
  { event: 'refuse', only: 'correction', label: 'Rien à corriger', help: `Personne n’est prévenu. Le signalement sera effacé dans ${keptInWords('refused')}.`, done: 'Signalement classé.', asks: 'reason' },
  { event: 'mark-duplicate', label: 'C’est un doublon', help: 'La structure apprend que l’opportunité est déjà au catalogue, avec l’adresse de sa page si elle est publiée.', done: 'Marquée comme doublon.', words: 'Message à la structure (facultatif)', asks: 'original', only: 'opportunity' },
  { event: 'assign', label: 'Confier', help: 'Le nom s’affiche dans la liste. La structure voit « En cours d’examen ».', done: 'Proposition confiée.', asks: 'assignee' },
  { event: 'mark-spam', label: 'Indésirable', help: `Personne n’est prévenu. Tout sera effacé dans ${keptInWords('refused')}.`, done: 'Marquée comme indésirable.' },
  { event: 'reopen', label: 'Rouvrir', help: 'Revient en cours d’examen. Personne n’est prévenu.', done: 'Rouverte : en cours d’examen.' },
]

const lines = (count: number): string => counted(count, 'ligne')

/** What ticking a list does to the one of the entry: it is taken whole. */
export const replacementInWords = ({ now, then }: { readonly now: number; readonly then: number }): string => `Remplace toute la liste de la fiche\u00A0: ${lines(now)} aujourd’hui, ${then} ensuite.`

/** What may be decided of a submission of that kind, among the events that its state allows. */
export const decisionsFor = (kind: Kind, events: readonly SubmissionEvent[]): Decision[] =>
  decisions.filter(({ event, only }) => events.includes(event) && (only === undefined || only === kind))
