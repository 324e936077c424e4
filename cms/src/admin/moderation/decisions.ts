import type { SubmissionEvent } from '@elles/domain/submission'

/** A decision as the panel shows it: its button, and what it asks before it is taken. */
export interface Decision {
  readonly event: SubmissionEvent
  readonly label: string
  /** What happens, said before. */
  readonly help: string
  /** The label of the message to write; none is asked when absent. */
  readonly words?: string
  readonly needsReason?: boolean
  /** The text that the message starts from, to be edited. */
  readonly start?: string
}

/** In the order in which editors need them. */
export const decisions: readonly Decision[] = [
  { event: 'accept', label: 'Accepter', help: 'Crée une fiche en brouillon avec ces réponses. Rien n’est publié : relisez-la, complétez-la, puis publiez-la. La structure est prévenue.', words: 'Message à la structure (facultatif)' },
  { event: 'ask', label: 'Demander une précision', help: 'La structure reçoit votre question et répond sur sa page de suivi.', words: 'Votre question' },
  { event: 'refuse', label: 'Refuser', help: 'La structure reçoit le motif, votre message et comment y remédier.', words: 'Votre message', needsReason: true, start: 'Nous avons lu votre proposition avec attention.' },
  { event: 'assign', label: 'Je m’en occupe', help: 'Votre nom s’affiche dans la liste. La structure voit « En cours d’examen ».' },
  { event: 'mark-duplicate', label: 'C’est un doublon', help: 'La structure apprend que l’opportunité est déjà au catalogue.', words: 'Message à la structure (facultatif)' },
  { event: 'mark-spam', label: 'Indésirable', help: 'Personne n’est prévenu. La proposition sera effacée dans six mois.' },
  { event: 'reopen', label: 'Rouvrir', help: 'La proposition revient en cours d’examen. Personne n’est prévenu.' },
]
