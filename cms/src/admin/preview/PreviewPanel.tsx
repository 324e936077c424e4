import { Button, Flex, VisuallyHidden } from '@strapi/design-system'
import { ExternalLink } from '@strapi/icons'
import { useAuth, useFetchClient, useForm, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Fold } from '../side-panel/Fold.tsx'
import { PanelNote } from '../side-panel/PanelNote.tsx'
import { ReviewerLink } from './ReviewerLink.tsx'

interface Props {
  readonly type: string
  /** Null while the entry was never saved. */
  readonly documentId: string | null
}

const SHARE = 'api::preview.share'
const UPDATE = 'plugin::content-manager.explorer.update'

/** Opens the saved draft on the site; to who may write it and share drafts, gives a link to somebody without an account. */
export function PreviewPanel({ type, documentId }: Props) {
  const isModified = useForm('PreviewPanel', ({ modified }) => modified)
  const mayShare = useAuth('PreviewPanel', ({ permissions }) => permissions.some(({ action }) => action === SHARE) && permissions.some(({ action, subject }) => action === UPDATE && subject === `api::${type}.${type}`))
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [isOpening, setOpening] = useState(false)
  if (!documentId) return <PanelNote>Enregistrez une première fois pour voir la page.</PanelNote>
  const path = `/admin/preview/${type}/${documentId}`
  const open = async () => {
    setOpening(true)
    // Opened before the answer: a browser allows a new tab only while the button is pressed.
    const tab = window.open('about:blank')
    try {
      const { data } = await post<{ url: string }>(path)
      if (tab) {
        tab.opener = null
        tab.location.href = data.url
      } else window.location.assign(data.url)
    } catch {
      tab?.close()
      toggleNotification({ type: 'danger', message: 'L’aperçu n’a pas pu s’ouvrir. Rechargez la page, puis réessayez.' })
    } finally {
      setOpening(false)
    }
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {isModified && <PanelNote isWarning>L’aperçu ne montre pas ce qui n’est pas enregistré.</PanelNote>}
      <Button variant="secondary" fullWidth loading={isOpening} endIcon={<ExternalLink aria-hidden />} onClick={() => void open()}>
        Prévisualiser<VisuallyHidden> (nouvel onglet)</VisuallyHidden>
      </Button>
      {mayShare && <Fold title="Lien de relecture"><ReviewerLink path={path} /></Fold>}
    </Flex>
  )
}
