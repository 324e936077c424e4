import { Flex, Typography } from '@strapi/design-system'
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import type { FollowUp } from '../../desk/follow-up.ts'
import { keepFocusThroughReload } from '../keyboard/keep-focus.ts'
import { refusalOf } from '../refusal.ts'
import { PanelNote } from '../side-panel/PanelNote.tsx'
import { PanelTitle } from '../side-panel/PanelTitle.tsx'
import { RenewalBox } from './RenewalBox.tsx'
import { VerificationBox } from './VerificationBox.tsx'
import { WordList } from './WordList.tsx'

interface Props {
  readonly documentId: string
  /** Changes when the document was saved. */
  readonly version: string
}

/** What the CMS says of an entry, `failed` when it does not answer, and what may be asked of it. */
function useFollowUp({ documentId, version }: Props) {
  const { get, post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [followUp, setFollowUp] = useState<FollowUp | 'failed' | null>(null)
  const [isSending, setSending] = useState(false)
  useEffect(() => {
    let isLast = true
    const show = (answer: FollowUp | 'failed') => {
      if (isLast) setFollowUp(answer)
    }
    get<FollowUp>(`/admin/desk/opportunities/${documentId}`).then(({ data }) => show(data), () => show('failed'))
    return () => {
      isLast = false
    }
  }, [documentId, version, get])
  const send = async (what: 'verification' | 'renewal') => {
    setSending(true)
    try {
      await post(`/admin/desk/opportunities/${documentId}/${what}`)
      // Any field of the page may have changed: it is read again whole.
      keepFocusThroughReload()
      window.location.reload()
    } catch (error) {
      setSending(false)
      toggleNotification({ type: 'danger', message: refusalOf(error) })
    }
  }
  return { followUp, isSending, send }
}

/** What there is to follow up of an opportunity, and two things to do about it. */
export function FollowUpPanel(props: Props) {
  const { followUp, isSending, send } = useFollowUp(props)
  // The page is read again after each of them: what was typed would be lost.
  const isModified = useForm('FollowUpPanel', ({ modified }) => modified)
  if (followUp === null) return <Typography textColor="neutral600">Chargement…</Typography>
  if (followUp === 'failed') return <Typography textColor="danger600">Le suivi ne peut pas être lu. Rechargez la page.</Typography>
  const { score, missing, mayRenew, deadLinks } = followUp
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex direction="column" alignItems="stretch" gap={1}>
        <PanelTitle>{`Complète à ${score}\u00a0%`}</PanelTitle>
        {missing.length > 0 && <WordList title="Ce qui aiderait le plus :" words={missing} />}
      </Flex>
      {deadLinks.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <PanelTitle>Liens morts</PanelTitle>
          <WordList title="À corriger, puis publier :" words={deadLinks.map(({ url, where, problem }) => `${where} : ${url} (${problem})`)} />
        </Flex>
      )}
      {isModified && <PanelNote isWarning>Enregistrez d’abord vos modifications.</PanelNote>}
      <VerificationBox {...followUp} isDisabled={isModified} isSending={isSending} onVerify={() => void send('verification')} />
      {mayRenew && <RenewalBox isDisabled={isModified} isSending={isSending} onRenew={() => void send('renewal')} />}
    </Flex>
  )
}
