import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType } from 'react'
import { SlugInput } from './SlugInput.tsx'

/** Replaces Strapi's input of `uid` attributes. */
export function registerSlugField(app: StrapiApp): void {
  app.addFields({ type: 'uid', Component: SlugInput as ComponentType })
}
