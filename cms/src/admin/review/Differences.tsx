import { Box, Flex, Typography } from '@strapi/design-system'
import type { Difference } from '../../review/differences.ts'
import { Fold } from '../side-panel/Fold.tsx'
import { PanelNote } from '../side-panel/PanelNote.tsx'

interface Props {
  readonly differences: readonly Difference[]
}

const EMPTY = 'Vide'

function Version({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Box>
      <PanelNote>{title}</PanelNote>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text || <em>{EMPTY}</em>}</Typography>
    </Box>
  )
}

/** What the draft says that readers do not read yet, field by field. */
export function Differences({ differences }: Props) {
  if (differences.length === 0) return <PanelNote>Rien n’a changé depuis la version en ligne.</PanelNote>
  return (
    <Fold title={`Ce qui a changé depuis la version en ligne (${differences.length})`}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {differences.map(({ label, before, after, isFormOnly }) => (
          <Flex key={label} direction="column" alignItems="stretch" gap={1}>
            <Typography fontWeight="bold" tag="h4">{label}</Typography>
            {isFormOnly
              ? <Typography>Même texte : sa mise en forme, ses liens ou leur ordre ont changé.</Typography>
              : <><Version title="En ligne" text={before} /><Version title="Brouillon" text={after} /></>}
          </Flex>
        ))}
      </Flex>
    </Fold>
  )
}
