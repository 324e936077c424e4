import { vocabulary } from './vocabulary.ts'

/** The 18 French regions with their INSEE codes (Code officiel géographique 2026; a unit test compares them with @etalab/decoupage-administratif). */
export const inseeRegions = {
  'auvergne-rhone-alpes': { insee: '84', label: 'Auvergne-Rhône-Alpes' },
  'bourgogne-franche-comte': { insee: '27', label: 'Bourgogne-Franche-Comté' },
  bretagne: { insee: '53', label: 'Bretagne' },
  'centre-val-de-loire': { insee: '24', label: 'Centre-Val de Loire' },
  corse: { insee: '94', label: 'Corse' },
  'grand-est': { insee: '44', label: 'Grand Est' },
  guadeloupe: { insee: '01', label: 'Guadeloupe' },
  guyane: { insee: '03', label: 'Guyane' },
  'hauts-de-france': { insee: '32', label: 'Hauts-de-France' },
  'ile-de-france': { insee: '11', label: 'Île-de-France' },
  'la-reunion': { insee: '04', label: 'La Réunion' },
  martinique: { insee: '02', label: 'Martinique' },
  mayotte: { insee: '06', label: 'Mayotte' },
  normandie: { insee: '28', label: 'Normandie' },
  'nouvelle-aquitaine': { insee: '75', label: 'Nouvelle-Aquitaine' },
  occitanie: { insee: '76', label: 'Occitanie' },
  'pays-de-la-loire': { insee: '52', label: 'Pays de la Loire' },
  'provence-alpes-cote-d-azur': { insee: '93', label: 'Provence-Alpes-Côte d’Azur' },
} as const

export type RegionCode = keyof typeof inseeRegions

type Labels<Table extends Readonly<Record<string, { readonly label: string }>>> = { readonly [Code in keyof Table]: Table[Code]['label'] }

function labelsOf<Table extends Readonly<Record<string, { readonly label: string }>>>(table: Table): Labels<Table> {
  return Object.fromEntries(Object.entries(table).map(([code, { label }]) => [code, label])) as Labels<Table>
}

/** Where something is: the 18 regions, plus the overseas territories that are not regions. */
export const region = vocabulary({ ...labelsOf(inseeRegions), 'autres-outre-mer': 'Autres outre-mer' })

/** Where one must live to apply. Wider areas contain the narrower ones: see `opportunity/residence.ts`. */
export const residence = vocabulary({
  france: 'France entière',
  ...labelsOf(inseeRegions),
  'autres-outre-mer': 'Autres outre-mer',
  'european-union': 'Union européenne',
  world: 'Monde',
})
