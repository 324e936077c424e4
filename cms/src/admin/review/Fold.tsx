import { Box, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** A part that unfolds, by the browser itself. */
export function Fold({ title, children }: Props) {
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}><Typography fontWeight="bold" tag="h3" style={{ display: 'inline' }}>{title}</Typography></summary>
      <Box paddingTop={3}>{children}</Box>
    </details>
  )
}
