import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType } from 'react'
import { DateTimeInput } from './DateTimeInput.tsx'
import { DayInput } from './DayInput.tsx'

/** Replaces Strapi's inputs of `datetime` and of `date` attributes. */
export function registerDateFields(app: StrapiApp): void {
  app.addFields([
    { type: 'datetime', Component: DateTimeInput as ComponentType }, { type: 'date', Component: DayInput as ComponentType },
  ])
}
