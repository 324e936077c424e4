import { Box, Flex, Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import { Link } from 'react-router-dom'
import { createGlobalStyle } from 'styled-components'
import type { DeskCounts } from '../../desk/counts.ts'
import { type DeskList, type DeskWidget, linkOf } from '../../desk/widgets.ts'
import { useDeskCounts } from './counts.ts'
import { rememberList } from './opened-list.ts'

interface Props {
  readonly widget: DeskWidget
}

interface LineProps {
  readonly list: DeskList
  readonly answer: DeskCounts
}

/** Strapi gives every box the height of a table; these are a few lines. Two of a row have one height. */
const LowBoxes = createGlobalStyle`
  [data-strapi-widget-id] main { height: auto !important; min-height: 0; }
  :has(> [data-strapi-widget-id]) { align-items: stretch !important; }
`

/** A count and what it counts: a link to the list, unless there is nothing to see there. */
function Line({ list, answer: { now, counts, documents } }: LineProps) {
  const count = counts[list.id] ?? 0
  if (count === 0) {
    return (
      <Flex tag="li" gap={3} alignItems="baseline">
        <Box width="4rem"><Typography variant="beta" tag="span" textColor="neutral500">0</Typography></Box>
        <Typography textColor="neutral600">{list.label}</Typography>
      </Flex>
    )
  }
  const address = linkOf(list, new Date(now), documents[list.id])
  return (
    <Flex tag="li" gap={3} alignItems="baseline">
      <Box width="4rem"><Typography variant="beta" tag="span">{count}</Typography></Box>
      <Typography tag={Link} to={address} onClick={() => { if (!list.received) rememberList(list, address) }} textColor="primary600" aria-label={`${list.label} : ${count}`}>{list.label}</Typography>
    </Flex>
  )
}

/** One box of the desk: the lists that who reads it may open, or what to do when they are empty. */
export function DeskWidgetContent({ widget }: Props) {
  const answer = useDeskCounts()
  if (answer === null) return <Widget.Loading>Chargement…</Widget.Loading>
  if (answer === 'failed') return <Widget.Error>Le CMS ne répond pas. Rechargez la page.</Widget.Error>
  const lists = widget.lists.filter(({ id }) => id in answer.counts)
  const isEmpty = lists.every(({ id }) => answer.counts[id] === 0)
  return (
    <>
      <LowBoxes />
      {isEmpty && <Typography textColor="neutral600">{widget.empty}</Typography>}
      {!isEmpty && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {lists.map((list) => <Line key={list.id} list={list} answer={answer} />)}
        </Flex>
      )}
    </>
  )
}
