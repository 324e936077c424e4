import { Box as Surface, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

/** A titled part of a screen. */
export function TitledBox({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Surface tag="section" aria-label={title} background="neutral0" shadow="tableShadow" hasRadius padding={6} width="100%">
      <Surface paddingBottom={3}><Typography variant="delta" tag="h2">{title}</Typography></Surface>
      {children}
    </Surface>
  )
}
