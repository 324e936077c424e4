import { vocabulary } from './vocabulary.ts'

/** Where a text stands before readers see it. */
export const reviewState = vocabulary({
  writing: 'En rédaction',
  'to-review': 'À relire',
  'to-correct': 'À corriger',
  ready: 'Prête',
  published: 'Publiée',
})
