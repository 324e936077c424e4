import { Box, Flex, Typography } from '@strapi/design-system'
import type { Turn } from '../../review/view.ts'
import { Fold } from '../side-panel/Fold.tsx'
import { PanelNote } from '../side-panel/PanelNote.tsx'
import { eventLabel, moment } from './words.ts'

interface Props {
  readonly turns: readonly Turn[]
}

const isInstant = (detail: string): boolean => /^\d{4}-\d\d-\d\dT/.test(detail)

function suffix({ event, detail }: Turn): string {
  if (detail === '') return ''
  if (event === 'share-preview') return ` jusqu’au ${moment(detail)}`
  return isInstant(detail) ? ` pour le ${moment(detail)}` : event === 'ask' ? ` à ${detail}` : ''
}

/** Who did what and said what, the last first. */
export function History({ turns }: Props) {
  if (turns.length === 0) return null
  return (
    <Fold title="Historique">
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {turns.map((turn) => (
          <Box key={`${turn.at} ${turn.event}`} tag="li">
            <PanelNote>{moment(turn.at)}</PanelNote>
            <Typography tag="p">{turn.by} {eventLabel(turn.event)}{suffix(turn)}.</Typography>
            {turn.words && <Box tag="blockquote" paddingLeft={2} borderColor="neutral200" borderWidth="0 0 0 2px"><Typography style={{ whiteSpace: 'pre-wrap' }}>{turn.words}</Typography></Box>}
          </Box>
        ))}
      </Flex>
    </Fold>
  )
}
