import { Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

/** A title within a box beside the form, below that of the box: the same in each of them. Inline, to stand beside the mark of what unfolds. */
export const PanelTitle = ({ children }: { readonly children: ReactNode }) => <Typography fontWeight="bold" tag="h3" style={{ display: 'inline' }}>{children}</Typography>
