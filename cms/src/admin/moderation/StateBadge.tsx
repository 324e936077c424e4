import { submissionState } from '@elles/domain/vocabulary'
import type { SubmissionState } from '@elles/domain/submission'
import { Badge } from '@strapi/design-system'

const tones = {
  'to-confirm': 'neutral', received: 'primary', 'in-review': 'secondary', 'needs-info': 'warning', accepted: 'success', refused: 'neutral', duplicate: 'neutral', spam: 'neutral',
} as const satisfies Readonly<Record<SubmissionState, string>>

/** The state of a submission in the words of editors; its colour says nothing more. */
export function StateBadge({ state }: { readonly state: SubmissionState }) {
  return <Badge variant={tones[state]}>{submissionState.labelOf(state)}</Badge>
}
