/** What the media library keeps beside a picture: its legend holds the credit and the licence, as readers see them. */
export interface PictureWords {
  readonly alternativeText?: string | null | undefined
  readonly caption?: string | null | undefined
}

/** A legend in its parts, as they are asked. */
export interface Legend {
  readonly legend: string
  readonly credit: string
  readonly licence: string
}

const parts = ['alternativeText', 'credit', 'licence'] as const
/** One of the words without which no picture comes in or is shown. */
export type PictureWord = (typeof parts)[number]

/** « Crédit : », « Crédits photographiques : », « © ». */
const CREDIT_MARK = String.raw`(?:cr[ée]dits?(?:\s+\p{L}+)?\s*:|©)`
const LICENCE_MARK = String.raw`licen[cs]e\s*:`
/** What follows a mark: a name may begin by a sign (« @ines », « “Accord écrit” »), and is not the other mark. */
const SAID = String.raw`\s*[^\p{L}\p{N}\n]{0,3}(?!${LICENCE_MARK})[\p{L}\p{N}]`
const CREDIT = new RegExp(CREDIT_MARK + SAID, 'iu')
const LICENCE = new RegExp(LICENCE_MARK + SAID, 'iu')
const CREDIT_SAID = new RegExp(String.raw`${CREDIT_MARK}\s*(.*?)\s*(?:[.,;]?\s*${LICENCE_MARK}|\.?$)`, 'iu')
const LICENCE_SAID = new RegExp(String.raw`${LICENCE_MARK}\s*(.*)$`, 'iu')
const ANY_MARK = new RegExp(String.raw`\s*(?:${CREDIT_MARK}|${LICENCE_MARK})`, 'iu')

const isThere: Readonly<Record<PictureWord, (words: PictureWords) => boolean>> = {
  alternativeText: ({ alternativeText }) => (alternativeText ?? '').trim() !== '',
  credit: ({ caption }) => CREDIT.test(caption ?? ''),
  licence: ({ caption }) => LICENCE.test(caption ?? ''),
}

/** Which words a picture lacks: what it shows for who does not see it, who made it (code de la propriété intellectuelle, article L. 121-1), what lets it be shown. */
export const missingWords = (words: PictureWords): PictureWord[] => parts.filter((part) => !isThere[part](words))

/** The full stop that ends a sentence, once. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** The legend that says all three: « Atelier à Nancy. Crédit : Inès Diallo. Licence : CC BY 4.0 ». */
export function captionOf({ legend, credit, licence }: Legend): string {
  const [own, by, under] = [legend.trim(), credit.trim(), licence.trim()]
  return [own && sentence(own), sentence(`Crédit\u00a0: ${by}`), `Licence\u00a0: ${under}`].filter(Boolean).join(' ')
}

/** A legend taken apart, so that what it says already is not asked again. What is not in it is empty. */
export function legendOf(caption: string | null | undefined): Legend {
  const text = caption ?? ''
  const credit = CREDIT_SAID.exec(text)?.[1] ?? ''
  const licence = LICENCE_SAID.exec(text)?.[1]?.trim() ?? ''
  const legend = text.split(ANY_MARK)[0]?.trim() ?? ''
  return { legend, credit, licence }
}
