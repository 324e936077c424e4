import { formatDay } from '@elles/domain/opportunity'
import { Button, Flex, Typography } from '@strapi/design-system'
import type { FollowUp } from '../../desk/follow-up.ts'
import { PanelNote } from '../side-panel/PanelNote.tsx'

interface Props extends Pick<FollowUp, 'verifiedOn' | 'isPublished' | 'mayVerify'> {
  readonly isDisabled: boolean
  readonly isSending: boolean
  readonly onVerify: () => void
}

/** When the entry was last checked, and one press to say that it was today. */
export function VerificationBox({ verifiedOn, isPublished, mayVerify, isDisabled, isSending, onVerify }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>{verifiedOn ? `Vérifiée le ${formatDay(verifiedOn)}.` : 'Pas encore vérifiée.'}</Typography>
      {mayVerify && <Button variant="secondary" fullWidth disabled={isDisabled} loading={isSending} onClick={onVerify}>Vérifiée aujourd’hui</Button>}
      {mayVerify && isPublished && <PanelNote>Le site montre la date aussitôt. Le reste du brouillon ne change pas.</PanelNote>}
    </Flex>
  )
}
