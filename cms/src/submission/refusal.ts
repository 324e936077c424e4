import type { SubmissionIssue } from '@elles/domain/contract'

const titles = {
  400: 'Cette demande n’est pas lisible.',
  404: 'Ce lien n’est pas valable ou ne l’est plus.',
  409: 'Cette demande a changé entre-temps. Rechargez la page.',
  415: 'Le format attendu est JSON.',
  422: 'Certains champs sont à corriger.',
  429: 'Vous avez envoyé beaucoup de propositions en peu de temps. Réessayez dans une heure.',
} as const

export type RefusalStatus = keyof typeof titles

/** Why nothing was written: thrown inside the transaction, which is then undone, and told as a problem (RFC 9457). */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: RefusalStatus
  readonly issues: readonly SubmissionIssue[]
  constructor(status: RefusalStatus, issues: readonly SubmissionIssue[] = []) {
    super(titles[status])
    this.status = status
    this.issues = issues
  }
}
