import { GridNine, Link } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { inputFrom } from '../field-input.ts'
import { TableColumnsInput } from './TableColumnsInput.tsx'
import { TableRowsInput } from './TableRowsInput.tsx'
import { WebAddressInput } from './WebAddressInput.tsx'

/** Declares the inputs of `global::web-address`, `global::table-columns` and `global::table-rows`. */
export function registerTextFields(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'web-address',
      type: 'text',
      icon: Link,
      intlLabel: { id: 'web-address.label', defaultMessage: 'Adresse web' },
      intlDescription: { id: 'web-address.description', defaultMessage: 'Une adresse https, que l’on peut essayer' },
      components: { Input: inputFrom(WebAddressInput) },
    },
    {
      name: 'table-columns',
      type: 'json',
      icon: GridNine,
      intlLabel: { id: 'table-columns.label', defaultMessage: 'En-têtes d’un tableau' },
      intlDescription: { id: 'table-columns.description', defaultMessage: 'Des cases séparées par une barre verticale' },
      components: { Input: inputFrom(TableColumnsInput) },
    },
    {
      name: 'table-rows',
      type: 'json',
      icon: GridNine,
      intlLabel: { id: 'table-rows.label', defaultMessage: 'Lignes d’un tableau' },
      intlDescription: { id: 'table-rows.description', defaultMessage: 'Une ligne de texte par ligne du tableau' },
      components: { Input: inputFrom(TableRowsInput) },
    },
  ])
}
