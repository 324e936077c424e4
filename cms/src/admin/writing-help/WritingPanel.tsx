import { counted } from '@elles/domain/text'
import { Box, Flex, Typography } from '@strapi/design-system'
import { useForm } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import { rowsOf, type TypeLayout } from '../../editing/layout.ts'
import { PanelNote } from '../side-panel/PanelNote.tsx'
import { adviceOnForm, type FieldAdvice } from './texts.ts'

interface Props {
  readonly layout: TypeLayout
}

/** Milliseconds without a key pressed: a sentence that is being written is not judged, nor told aloud. */
const PAUSE = 1200
/** Shown at once: a list without end helps nobody. */
const SHOWN = 8

function useAdvice(layout: TypeLayout): readonly FieldAdvice[] {
  const values = useForm('WritingPanel', (state) => state.values)
  const [advice, setAdvice] = useState<readonly FieldAdvice[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setAdvice(adviceOnForm(values, rowsOf(layout).flat())), PAUSE)
    return () => clearTimeout(timer)
  }, [values, layout])
  return advice
}

const countOf = (count: number): string => (count === 0 ? 'Rien à signaler.' : `${counted(count, 'conseil')}. Rien n’empêche de publier.`)

/** What could be clearer in the form as it is written, for who wants to read it. */
export function WritingPanel({ layout }: Props) {
  const advice = useAdvice(layout)
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box role="status"><Typography>{countOf(advice.length)}</Typography></Box>
      {advice.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {advice.slice(0, SHOWN).map(({ field, excerpt, message }, index) => (
            <Box tag="li" key={index}>
              <Typography fontWeight="bold" tag="p" style={{ overflowWrap: 'anywhere' }}>{field} : «&nbsp;{excerpt}&nbsp;»</Typography>
              <PanelNote>{message}</PanelNote>
            </Box>
          ))}
        </Flex>
      )}
      {advice.length > SHOWN && <PanelNote>Et {advice.length - SHOWN} de plus, quand ceux-ci seront réglés.</PanelNote>}
    </Flex>
  )
}
