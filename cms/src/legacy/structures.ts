import { slugify } from '@elles/domain/text'
import { nameKey } from '../import/identities.ts'
import type { Entry } from '../import/model.ts'
import { kindOfOrganization, legacyStructure, parityColumns } from '../import/parity.ts'
import { Converted, type Conversion, isTrue } from './convert.ts'
import type { LegacyRow } from './tables.ts'
import { networkOfName } from './terms.ts'

/** Where the figures that structures gave to the former site come from. */
const SOURCE = 'Ministère de la Culture, chiffres de la parité'

/** Pairs of the former site's table that the Ministry's tables do not have. */
const otherColumns: typeof parityColumns = [
  ['nb_femmes_direction', 'nb_total_direction', 'directors'], ['nb_femmes_jurys', 'nb_total_jurys', 'jury'], ['nb_femmes_residence', 'nb_total_residence', 'residents'],
  ['nb_femmes_acquisitions', 'nb_total_acquisitions', 'acquisitions'],
]
const pairs = [...parityColumns, ...otherColumns]
const known = new Set(pairs.map(([women]) => women))

function figuresOf({ tell }: Conversion, row: LegacyRow): Record<string, unknown>[] {
  const { values } = row
  const year = Number(values['annee'])
  const counted = pairs.flatMap(([womenColumn, totalColumn, indicator]) => {
    const [women, total] = [values[womenColumn] ?? '', values[totalColumn] ?? '']
    if (women === '' && total === '') return []
    if (!/^\d+$/.test(women) || !/^\d+$/.test(total) || Number(women) > Number(total)) {
      tell(row, `« ${womenColumn} » : ${women || 'rien'} sur ${total || 'rien'} n’est pas un chiffre de parité, laissé de côté`)
      return []
    }
    return Number(total) === 0 ? [] : [{ year, indicator, women: Number(women), total: Number(total), source: SOURCE }]
  })
  const unread = Object.keys(values).filter((name) => name.startsWith('nb_femmes_') && !known.has(name) && values[name] !== '' && values[name] !== '0')
  if (unread.length > 0) tell(row, `sans indicateur ici, laissés de côté : ${unread.join(', ')}`)
  return counted
}

/** A structure of the former site and its figures. */
export function structureFrom(conversion: Conversion, row: LegacyRow): Entry {
  const one = new Converted(conversion, row, 'partner-structure')
  const id = one.cell('id')
  one.set('name', one.line('name') || one.line('titre'))
  one.set('legacyId', legacyStructure(id))
  one.set('kind', kindOfOrganization[slugify(one.cell('organization_type'))])
  one.set('city', one.line('city'))
  one.set('website', one.address('website'))
  one.set('publicEmail', one.email('email'))
  // A box that nobody ticked says nothing.
  if (isTrue(one.cell('finance_ministre'))) one.set('supportedByMinistry', 'yes')
  const networks = one.cell('reseau').split(/[,;|]/).map((name) => name.replace(/["[\]]/g, '').trim()).filter(Boolean)
  one.set('networks', [...new Set(networks.flatMap((name) => networkOfName[slugify(name)] ?? []))])
  const figures = conversion.dump.chiffres_organizations.filter(({ values }) => values['organization_id'] === id && /^(19|20)\d\d$/.test(values['annee'] ?? ''))
  one.list('parityFigures', figures.flatMap((line) => figuresOf(conversion, line)))
  return one.finish()
}

/** The institutions that aids name and that no structure of the former site is: drafts with their name, which change nothing of a structure that is already here. */
export function institutionsOf(conversion: Conversion, structures: readonly Entry[]): Entry[] {
  const seen = new Set(structures.map(({ identity }) => nameKey(identity.name ?? '')))
  return conversion.dump.helps.flatMap((row): Entry[] => {
    const one = new Converted(conversion, row, 'partner-structure')
    const name = one.line('institution_name')
    const key = nameKey(name)
    if (key === '' || seen.has(key)) return []
    seen.add(key)
    one.set('name', name)
    one.set('website', one.address('institution_url'))
    one.set('publicEmail', one.email('contact_intitution_email'))
    return [one.finish(['name', 'website', 'publicEmail'])]
  })
}
