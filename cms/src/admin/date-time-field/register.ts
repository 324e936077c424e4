import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType } from 'react'
import { DateTimeInput } from './DateTimeInput.tsx'

/** Replaces Strapi's input of `datetime` attributes. */
export function registerDateTimeField(app: StrapiApp): void {
  app.addFields({ type: 'datetime', Component: DateTimeInput as ComponentType })
}
