import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType } from 'react'
import { IntegerInput } from './IntegerInput.tsx'

/** Replaces Strapi's input of `integer` attributes. */
export function registerIntegerField(app: StrapiApp): void {
  app.addFields({ type: 'integer', Component: IntegerInput as ComponentType })
}
