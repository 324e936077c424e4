import { Box } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { PanelTitle } from './PanelTitle.tsx'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** A part of a box beside the form that unfolds, by the browser itself: what is not needed each time. */
export function Fold({ title, children }: Props) {
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}><PanelTitle>{title}</PanelTitle></summary>
      <Box paddingTop={3}>{children}</Box>
    </details>
  )
}
