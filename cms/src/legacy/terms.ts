import { type benefit, region, type residence, type structureNetwork, type testimonialSeries } from '@elles/domain/vocabulary'
import { slugify } from '@elles/domain/text'
import type { PublishedType } from '@elles/domain/contract'

type Codes<Vocabulary extends { readonly codes: readonly string[] }> = Vocabulary['codes'][number]

/** The tags « types » of the former site's aids. */
export const benefitOfTag: Readonly<Record<string, Codes<typeof benefit>>> = {
  'dotation-financiere': 'funding', residence: 'residency', edition: 'publishing', 'exposition-festival': 'exhibition', 'accompagnement-d-expert-e': 'support', 'accompagnement-d-experts': 'support',
}

/** The categories of its articles, by the slug of the theme that took their place. */
export const themeOfTag: Readonly<Record<string, string>> = {
  'promotion-et-commercial': 'promotion-et-commercial', 'administratifs-et-financiers': 'administratif-et-financier', 'artistiques-et-techniques': 'artistique-et-technique', 'egalite-et-inclusion': 'egalite-et-inclusion',
}

export const seriesOfFormat: Readonly<Record<string, Codes<typeof testimonialSeries>>> = { 'un-jour-on-m-a-dit-que': 'on-m-a-dit', 'la-premiere-fois-que': 'premiere-fois', 'declic-temoignage': 'declic', declic: 'declic' }

export const networkOfName: Readonly<Record<string, Codes<typeof structureNetwork>>> = {
  diagonale: 'diagonal', diagonal: 'diagonal', 'arts-en-residence': 'arts-en-residence', platform: 'platform', 'france-photo-book': 'france-photobook', 'france-photobook': 'france-photobook', autre: 'other',
}

type Residence = Codes<typeof residence>
const overseas: readonly Residence[] = ['guadeloupe', 'guyane', 'la-reunion', 'martinique', 'mayotte', 'autres-outre-mer']
const otherPlaces: Readonly<Record<string, readonly Residence[]>> = {
  reunion: ['la-reunion'], 'francaise-ou-residant-en-france': ['france'], 'francaise-residant-en-outre-mer': overseas, 'nouvelle-caledonie': ['autres-outre-mer'], 'saint-pierre-et-miquelon': ['autres-outre-mer'],
}

/** Where one must live, from the former site's words; null when no code says it. */
export function residenceOf(words: string): readonly Residence[] | null {
  const key = slugify(words)
  const code = region.codes.find((one) => one === key || region.slugOf(one) === key)
  return code ? [code] : Object.hasOwn(otherPlaces, key) ? otherPlaces[key] ?? null : null
}

/** Where the entries of each type were read on the former site, and where they are read here. What had no page of its own is not here. */
export const legacyPages: readonly { readonly type: PublishedType; readonly from: string; readonly to: string }[] = [
  { type: 'opportunity', from: 'aides', to: '/opportunites' },
  { type: 'resource', from: 'conseils_articles', to: '/ressources' },
  { type: 'testimonial', from: 'conseils_videos', to: '/temoignages' },
  { type: 'partner-structure', from: 'index-parite', to: '/structures' },
]
