import type { StrapiApp } from '@strapi/strapi/admin'
import { holdPictures } from './held-request.ts'
import { PictureWordsDialog } from './PictureWordsDialog.tsx'

/** Asks for the alternative text, the credit and the licence of every picture that is added. Strapi shows a component of this prefix on every screen. */
export function askPictureWords(app: Pick<StrapiApp, 'addComponents'>): void {
  app.addComponents({ name: 'future-global::picture-words', Component: PictureWordsDialog })
  holdPictures()
}
