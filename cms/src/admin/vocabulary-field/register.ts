import { BulletList, CaretDown } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { inputFrom } from '../field-input.ts'
import { VocabularyInput } from './VocabularyInput.tsx'
import { VocabularyListInput } from './VocabularyListInput.tsx'

/** Declares the inputs of `global::vocabulary` and `global::vocabulary-list`. */
export function registerVocabularyFields(app: StrapiApp): void {
  app.customFields.register([
    {
      name: 'vocabulary',
      type: 'string',
      icon: CaretDown,
      intlLabel: { id: 'vocabulary.label', defaultMessage: 'Choix dans un vocabulaire' },
      intlDescription: { id: 'vocabulary.description', defaultMessage: 'Une seule réponse, avec son libellé français' },
      components: { Input: inputFrom(VocabularyInput) },
    },
    {
      name: 'vocabulary-list',
      type: 'json',
      icon: BulletList,
      intlLabel: { id: 'vocabulary-list.label', defaultMessage: 'Choix multiples dans un vocabulaire' },
      intlDescription: { id: 'vocabulary-list.description', defaultMessage: 'Plusieurs réponses, avec leurs libellés français' },
      components: { Input: inputFrom(VocabularyListInput) },
    },
  ])
}
