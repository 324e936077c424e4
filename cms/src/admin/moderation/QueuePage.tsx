import { counted } from '@elles/domain/text'
import { submissionKind } from '@elles/domain/vocabulary'
import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { NavLink, useSearchParams } from 'react-router-dom'
import type { Queue, QueueRow } from '../../submission/moderation-screens.ts'
import { ageInWords } from './dates.ts'
import { QueueFilters } from './QueueFilters.tsx'
import { paths } from './screens.ts'
import { StateBadge } from './StateBadge.tsx'
import { cell, head, table } from './table.ts'
import { useLoaded } from './use-loaded.ts'

const columns = ['Titre', 'Nature', 'État', 'Ancienneté', 'Suivie par', 'À regarder de près'] as const

/** « any » is how a list says that nothing is asked; the CMS is not asked it. */
const asked = (query: URLSearchParams): string => new URLSearchParams([...query].filter(([, value]) => value !== 'any')).toString()

function Row({ row, now }: { readonly row: QueueRow; readonly now: Date }) {
  return (
    <tr>
      <td style={cell}>
        <Link tag={NavLink} to={paths.file(row.documentId)}>{row.title}</Link>
        {row.structureName && <Typography variant="pi" textColor="neutral600" tag="p">{row.structureName}</Typography>}
      </td>
      <td style={cell}><Typography textColor="neutral800">{submissionKind.labelOf(row.kind)}</Typography></td>
      <td style={cell}><StateBadge state={row.state} /></td>
      <td style={cell}><Typography textColor="neutral800">{ageInWords(row.stateSince, now)}</Typography></td>
      <td style={cell}><Typography textColor="neutral800">{row.assignee ?? 'Personne'}</Typography></td>
      <td style={cell}><Typography textColor="neutral800">{row.flags}</Typography></td>
    </tr>
  )
}

function Pages({ queue, query }: { readonly queue: Queue; readonly query: URLSearchParams }) {
  const to = (page: number): string => `?${new URLSearchParams([...[...query].filter(([name]) => name !== 'page'), ['page', String(page)]])}`
  return (
    <Flex tag="nav" aria-label="Pages" gap={4} paddingTop={4}>
      {queue.page > 1 && <Link tag={NavLink} to={to(queue.page - 1)}>Page précédente</Link>}
      <Typography textColor="neutral600">Page {queue.page} sur {queue.pages}</Typography>
      {queue.page < queue.pages && <Link tag={NavLink} to={to(queue.page + 1)}>Page suivante</Link>}
    </Flex>
  )
}

const countInWords = (total: number): string => (total === 0 ? 'Rien ici : la file est vide.' : `${counted(total, 'entrée')}, la plus ancienne d’abord`)

/** What structures proposed and readers reported: what waits for the longest comes first. */
export function QueuePage() {
  const [query, setQuery] = useSearchParams()
  const { data: queue, isFailed } = useLoaded<Queue>(`/admin/moderation?${asked(query)}`)
  if (isFailed) return <Page.Error />
  if (!queue) return <Page.Loading />
  const now = new Date()
  const mails = queue.deadMails === 0 ? 'Courriels' : `Courriels\u00a0: ${counted(queue.deadMails, 'abandonné')}`
  return (
    <Page.Main>
      <Page.Title>Propositions et signalements</Page.Title>
      <Layouts.Header title="Propositions et signalements" subtitle={countInWords(queue.total)} primaryAction={<Link tag={NavLink} to={queue.deadMails === 0 ? paths.mails : `${paths.mails}?etat=dead`}>{mails}</Link>} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <QueueFilters queue={queue} query={query} onChange={setQuery} />
          {/* Read out when a filter changes what is shown. */}
          <Typography role="status" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>{countInWords(queue.total)}</Typography>
          <Box background="neutral0" shadow="tableShadow" hasRadius paddingTop={2} paddingBottom={2}>
            <table style={table}>
              <caption style={{ position: 'absolute', clipPath: 'inset(50%)' }}>Propositions et signalements</caption>
              <thead><tr>{columns.map((name) => <th key={name} scope="col" style={head}><Typography variant="sigma" textColor="neutral600">{name}</Typography></th>)}</tr></thead>
              <tbody>{queue.rows.map((row) => <Row key={row.documentId} row={row} now={now} />)}</tbody>
            </table>
          </Box>
          {queue.pages > 1 && <Pages queue={queue} query={query} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  )
}
