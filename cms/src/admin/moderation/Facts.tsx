import { Box, Typography } from '@strapi/design-system'
import type { SaidFact } from '../../submission/moderation-screens.ts'

const grid = { display: 'grid', gridTemplateColumns: 'minmax(10rem, 18rem) 1fr', gap: '0.8rem 1.6rem', margin: 0 } as const
const said = { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const

/** What was answered, label by label, as it was typed: text and never markup. */
export function Facts({ facts }: { readonly facts: readonly SaidFact[] }) {
  return (
    <Box tag="dl" style={grid}>
      {facts.map(({ label, value }, index) => (
        <Box key={index} style={{ display: 'contents' }}>
          <dt><Typography textColor="neutral600">{label}</Typography></dt>
          <dd style={said}><Typography textColor="neutral800">{value}</Typography></dd>
        </Box>
      ))}
    </Box>
  )
}
