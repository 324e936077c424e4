import { Box, Typography } from '@strapi/design-system'
import { PanelNote } from '../side-panel/PanelNote.tsx'

interface Props {
  readonly title: string
  readonly words: readonly string[]
}

/** A few words, one a line, under what they are. */
export function WordList({ title, words }: Props) {
  return (
    <>
      <PanelNote>{title}</PanelNote>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {words.map((word) => <Typography key={word} tag="li" style={{ overflowWrap: 'anywhere' }}>{word}</Typography>)}
      </Box>
    </>
  )
}
