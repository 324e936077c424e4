import type { Core } from '@strapi/strapi'

/**
 * Declares the custom fields `global::web-address` (text without Strapi's limit of 255 characters), `global::table-columns`
 * (string[]) and `global::table-rows` (string[][]). Call it in `register()`: Strapi resolves the schemas right after.
 */
export function registerTextFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'web-address', type: 'text', inputSize: { default: 6, isResizable: true } },
    { name: 'table-columns', type: 'json', inputSize: { default: 12, isResizable: true } },
    { name: 'table-rows', type: 'json', inputSize: { default: 12, isResizable: true } },
  ])
}
