import type { Core } from '@strapi/strapi'

/**
 * Declares the custom fields that schemas refer to: `global::vocabulary` (one code, or null) and `global::vocabulary-list`
 * (several codes). Call it in `register()`: Strapi resolves the schemas right after.
 */
export function registerVocabularyFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'vocabulary', type: 'string', inputSize: { default: 6, isResizable: true } },
    { name: 'vocabulary-list', type: 'json', inputSize: { default: 6, isResizable: true } },
  ])
}
