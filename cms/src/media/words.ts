import { missingWords, type PictureWord, type PictureWords } from '@elles/domain/picture'
import { errors } from '@strapi/utils'

const names: Readonly<Record<PictureWord, string>> = { alternativeText: 'son texte alternatif', credit: 'son crédit', licence: 'sa licence' }
const list = new Intl.ListFormat('fr', { type: 'conjunction' })
const EXAMPLE = 'Le crédit et la licence sont dans la légende : « Atelier à Nancy. Crédit : Inès Diallo. Licence : CC BY 4.0 ».'

/** The words that a change of a file's information writes, over those that are there: Strapi leaves alone what is null or not sent. */
export const wordsAfter = (before: PictureWords, sent: PictureWords = {}): PictureWords =>
  ({ alternativeText: sent.alternativeText ?? before.alternativeText, caption: sent.caption ?? before.caption })

/** The words of a file whose bytes are replaced: Strapi writes null there. */
export const wordsOnceReplaced = (before: PictureWords, { alternativeText, caption }: PictureWords = {}): PictureWords =>
  ({ alternativeText: alternativeText === undefined ? before.alternativeText : alternativeText, caption: caption === undefined ? before.caption : caption })

/** Refuses a picture that comes in without what it shows, who made it and what lets it be shown. Throws a ValidationError, in French. */
export function refuseWithoutWords(name: string, words: PictureWords): void {
  const missing = missingWords(words)
  if (missing.length === 0) return
  throw new errors.ValidationError(`«\u00A0${name}\u00A0» est refusé. Écrivez ${list.format(missing.map((word) => names[word]))} : ils sont demandés quand on l’ajoute depuis l’ordinateur. ${EXAMPLE}`)
}

/** Refuses to take away from a picture a word that it has; what it lacked may still be missing. Throws a ValidationError, in French. */
export function refuseLosingWords(before: PictureWords, after: PictureWords): void {
  const lacked = missingWords(before)
  const lost = missingWords(after).filter((word) => !lacked.includes(word))
  if (lost.length > 0) throw new errors.ValidationError(`Gardez à cette image ${list.format(lost.map((word) => names[word]))}. ${EXAMPLE}`)
}
