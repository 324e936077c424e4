import { submissionSteps, type SubmissionStep } from '@elles/domain/contract'

/** Where one is in the form: what each step asks, then what will be sent. */
export type ProposalStep = SubmissionStep | 'recap'

/** Every step, in order, in words. */
export const proposalSteps: readonly { readonly step: ProposalStep; readonly label: string }[] = [...submissionSteps, { step: 'recap', label: 'Récapitulatif' }]

/** Whether a text names a step. */
export const isStep = (text: string): text is ProposalStep => proposalSteps.some(({ step }) => step === text)
