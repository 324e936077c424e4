import { Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  /** For what must be read before one goes on. */
  readonly isWarning?: boolean
  readonly children: ReactNode
}

/** What explains, in small type, in a box beside the form: the same in each of them. */
export const PanelNote = ({ isWarning = false, children }: Props) => <Typography variant="pi" tag="p" textColor={isWarning ? 'warning600' : 'neutral600'}>{children}</Typography>
