import { Box, Flex, Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import { Link } from 'react-router-dom'
import { type DeskList, type DeskWidget, linkOf } from '../../desk/widgets.ts'
import { useDeskCounts } from './counts.ts'

interface Props {
  readonly widget: DeskWidget
}

interface LineProps {
  readonly list: DeskList
  readonly count: number
  readonly now: Date
}

/** A count and what it counts: a link to the list, unless there is nothing to see there. */
function Line({ list, count, now }: LineProps) {
  if (count === 0) {
    return (
      <Flex tag="li" gap={3} alignItems="baseline">
        <Box width="4rem"><Typography variant="beta" tag="span" textColor="neutral500">0</Typography></Box>
        <Typography textColor="neutral600">{list.label}</Typography>
      </Flex>
    )
  }
  return (
    <Flex tag="li" gap={3} alignItems="baseline">
      <Box width="4rem"><Typography variant="beta" tag="span">{count}</Typography></Box>
      <Typography tag={Link} to={linkOf(list, now)} state={{ deskList: list.id }} textColor="primary600" aria-label={`${list.label} : ${count}`}>{list.label}</Typography>
    </Flex>
  )
}

/** One box of the desk: the lists that who reads it may open, or what to do when they are empty. */
export function DeskWidgetContent({ widget }: Props) {
  const answer = useDeskCounts()
  if (answer === null) return <Widget.Loading>Chargement…</Widget.Loading>
  if (answer === 'failed') return <Widget.Error>Le CMS ne répond pas. Rechargez la page.</Widget.Error>
  const lines = widget.lists.flatMap((list) => (list.id in answer.counts ? [{ list, count: answer.counts[list.id] ?? 0 }] : []))
  if (lines.every(({ count }) => count === 0)) return <Typography textColor="neutral600">{widget.empty}</Typography>
  const now = new Date(answer.now)
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {lines.map(({ list, count }) => <Line key={list.id} list={list} count={count} now={now} />)}
    </Flex>
  )
}
