import { Button, Flex } from '@strapi/design-system'
import { useState } from 'react'
import { PanelNote } from '../side-panel/PanelNote.tsx'
import { PanelTitle } from '../side-panel/PanelTitle.tsx'

interface Props {
  readonly isDisabled: boolean
  readonly isSending: boolean
  readonly onRenew: () => void
}

/** Renewing changes the whole draft: it is said before it is done. */
export function RenewalBox({ isDisabled, isSending, onRenew }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <Button variant="secondary" fullWidth disabled={isDisabled} onClick={() => setOpen(true)}>Reconduire</Button>
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PanelTitle>Reconduire</PanelTitle>
      <PanelNote>Le brouillon devient celui de l’édition suivante : dates attendues, montants et jury vidés, édition passée gardée. Le site ne change pas avant la publication.</PanelNote>
      <Flex gap={2} wrap="wrap">
        <Button autoFocus loading={isSending} onClick={onRenew}>Préparer l’édition suivante</Button>
        <Button variant="tertiary" onClick={() => setOpen(false)}>Annuler</Button>
      </Flex>
    </Flex>
  )
}
