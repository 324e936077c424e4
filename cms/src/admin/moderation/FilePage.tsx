import { submissionKind } from '@elles/domain/vocabulary'
import { Box, Flex, Grid, Link, Typography } from '@strapi/design-system'
import { BackButton, Layouts, Page } from '@strapi/strapi/admin'
import { useState } from 'react'
import { NavLink, useParams } from 'react-router-dom'
import type { SubmissionFile } from '../../submission/moderation-screens.ts'
import { momentInWords } from './dates.ts'
import { DecisionBox } from './DecisionBox.tsx'
import { Facts } from './Facts.tsx'
import { Lookalikes } from './Lookalikes.tsx'
import { MailList } from './MailList.tsx'
import { Said } from './Said.tsx'
import { OPPORTUNITY, paths, STRUCTURE } from './screens.ts'
import { TitledBox } from './TitledBox.tsx'
import { useLoaded } from './use-loaded.ts'

/** What was said between the team and the structure. */
function Exchanges({ file }: { readonly file: SubmissionFile }) {
  const facts = [
    { label: 'Envoyée le', value: momentInWords(file.submittedAt) },
    { label: 'Adresse confirmée le', value: file.kind === 'correction' ? null : file.confirmedAt && momentInWords(file.confirmedAt) },
    { label: 'À regarder de près', value: file.flags },
    { label: 'Question posée', value: file.question }, { label: 'Réponses reçues', value: file.answers },
    { label: 'Motif du refus', value: file.reason }, { label: 'Message joint à la décision', value: file.explanation },
  ]
  return <TitledBox title="Suivi et échanges"><Facts facts={facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} /></TitledBox>
}

/** What a reported error is about: its page on the site, and its form here. */
function Subject({ subject, pageUrl }: Pick<SubmissionFile, 'subject' | 'pageUrl'>) {
  return (
    <TitledBox title="Page concernée">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {subject ? <Link tag={NavLink} to={paths.document(subject.uid, subject.documentId)}>Corriger «&nbsp;{subject.title}&nbsp;»</Link> : <Typography textColor="neutral600">Cette page ne vient d’aucune fiche, ou sa fiche n’existe plus.</Typography>}
        {pageUrl && <Link href={pageUrl} isExternal>Voir la page sur le site</Link>}
      </Flex>
    </TitledBox>
  )
}

function Beside({ file }: { readonly file: SubmissionFile }) {
  if (file.kind === 'correction') return <Subject subject={file.subject} pageUrl={file.pageUrl} />
  return (
    <>
      <TitledBox title="Structure dans le catalogue"><Lookalikes uid={STRUCTURE} items={file.structures} none="Aucune structure ne lui ressemble." /></TitledBox>
      <TitledBox title="Opportunités proches"><Lookalikes uid={OPPORTUNITY} items={file.opportunities} none="Aucune opportunité ne lui ressemble." /></TitledBox>
    </>
  )
}

const subtitleOf = ({ kind, structureName, reference }: SubmissionFile): string => [submissionKind.labelOf(kind), structureName, reference].filter(Boolean).join(' · ')

/** One submission beside what the catalogue already has, and what may be decided of it. */
export function FilePage() {
  const { documentId = '' } = useParams()
  const { data: file, isFailed, reload } = useLoaded<SubmissionFile>(`/admin/moderation/${encodeURIComponent(documentId)}`)
  const [said, setSaid] = useState<string | null>(null)
  if (isFailed) return <Page.Error />
  if (!file) return <Page.Loading />
  const tell = async (words: string) => {
    await reload()
    setSaid(words)
  }
  return (
    <Page.Main>
      <Page.Title>{file.title}</Page.Title>
      <Layouts.Header title={file.title} subtitle={subtitleOf(file)} navigationAction={<BackButton fallback={paths.queue} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {said && <Said words={said} />}
          <DecisionBox file={file} onDone={(words) => void tell(words)} onStart={() => setSaid(null)} />
          <Grid.Root gap={4}>
            <Grid.Item col={8} s={12} direction="column" alignItems="stretch" gap={4}>
              {file.parts.length === 0 && <TitledBox title="Ce qui a été envoyé"><Typography textColor="neutral600">Le contenu est effacé : sa durée de conservation est passée.</Typography></TitledBox>}
              {file.parts.map(({ title, facts }) => <TitledBox key={title} title={title}><Facts facts={facts} /></TitledBox>)}
            </Grid.Item>
            <Grid.Item col={4} s={12} direction="column" alignItems="stretch" gap={4}>
              <Beside file={file} />
              <Exchanges file={file} />
            </Grid.Item>
          </Grid.Root>
          <TitledBox title="Courriels"><Box><MailList mails={file.mails} caption="Courriels à son sujet" onSent={(words) => void tell(words)} /></Box></TitledBox>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  )
}
