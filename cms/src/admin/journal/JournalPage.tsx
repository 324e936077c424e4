import { counted } from '@elles/domain/text'
import { Alert, Box, Button, Flex, Main, Typography } from '@strapi/design-system'
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import type { Verdict } from '../../audit/read.ts'
import { saveFile } from '../exchange/save-file.ts'

const permissions = [{ action: 'api::audit.read', subject: null }]

function Outcome({ verdict, onClose }: { readonly verdict: Verdict; readonly onClose: () => void }) {
  if (verdict.brokenAt !== null) return <Alert variant="danger" title={`Le journal a été modifié à partir de la ligne ${verdict.brokenAt}.`} closeLabel="Fermer" onClose={onClose}>Prévenez l’équipe technique.</Alert>
  return (
    <Alert variant="success" title={`Le journal est intact\u00a0: ${counted(verdict.lines, 'ligne')}.`} closeLabel="Fermer" onClose={onClose}>
      Empreinte de la dernière ligne, à noter ailleurs : <code style={{ overflowWrap: 'anywhere' }}>{verdict.hash}</code>
    </Alert>
  )
}

function Journal() {
  const { get } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [busy, setBusy] = useState<'verify' | 'export' | null>(null)
  const during = async (what: 'verify' | 'export', act: () => Promise<void>) => {
    setBusy(what)
    try {
      await act()
    } catch {
      toggleNotification({ type: 'danger', message: 'Le journal n’a pas pu être lu. Rechargez la page, puis réessayez.' })
    }
    setBusy(null)
  }
  const verify = () => during('verify', async () => setVerdict((await get<Verdict>('/admin/journal/verification')).data))
  const exportCsv = () => during('export', async () => saveFile((await get<Blob>('/admin/journal/journal.csv', { responseType: 'blob' })).data, 'journal.csv'))
  return (
    <Main>
      <Page.Title>Journal</Page.Title>
      <Layouts.Header title="Journal" subtitle="Qui a relu, publié, retiré ou programmé quoi, et quand. Le journal ne s’efface pas." />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={2}>
            <Button variant="secondary" loading={busy === 'verify'} onClick={() => void verify()}>Vérifier que rien n’a été modifié</Button>
            <Button variant="secondary" loading={busy === 'export'} onClick={() => void exportCsv()}>Télécharger le journal (CSV)</Button>
          </Flex>
          <Box aria-live="polite">{verdict && <Outcome verdict={verdict} onClose={() => setVerdict(null)} />}</Box>
          <Typography textColor="neutral600">Le fichier s’ouvre dans un tableur. Les heures y sont en temps universel.</Typography>
        </Flex>
      </Layouts.Content>
    </Main>
  )
}

/** The journal's page: whole or not, and all of it as a file. */
export default function JournalPage() {
  return <Page.Protect permissions={permissions}><Journal /></Page.Protect>
}
