import { slugify } from '@elles/domain/text'
import type { Blocks } from '@elles/domain/contract'
import { PARIS } from '@elles/domain/time'
import { isFalse, isTrue, dayOf, Converted, type Conversion, tagsOf } from './convert.ts'
import { itemsIn } from './html.ts'
import type { LegacyRow } from './tables.ts'
import { benefitOfTag, residenceOf } from './terms.ts'
import type { Entry } from '../import/model.ts'

/** Parts of a former entry that have no field of their own: they follow the description, under their heading, for an editor to place. */
const sections: readonly (readonly [column: string, heading: string])[] = [['selection', 'Sélection'], ['compo_commission', 'Composition de la commission'], ['old_laureat', 'Éditions passées']]

/** What was said in a column that no reader needs: for the team. */
const notes: readonly (readonly [column: string, words: string])[] = [
  ['commission_parite', 'Parité de la commission'], ['old_laureats_parite', 'Parité des éditions passées'], ['faq_url', 'Questions fréquentes'], ['contact_institution', 'Contact public'],
]

const TAGLINE = 200
const heading = (text: string): Blocks[number] => ({ type: 'heading', level: 2, children: [{ type: 'text', text }] })
const paragraph = (text: string): Blocks[number] => ({ type: 'paragraph', children: [{ type: 'text', text }] })

function describe(one: Converted): void {
  const short = one.text('description').replaceAll('\n', ' ')
  const long = one.blocks('description_longue')
  const isTagline = short.length <= TAGLINE
  if (isTagline) one.set('tagline', short)
  const told = sections.flatMap(([column, title]) => {
    const blocks = one.blocks(column)
    return blocks.length > 0 ? [heading(title), ...blocks] : []
  })
  one.set('description', [...(short !== '' && (!isTagline || long.length === 0) ? [paragraph(short)] : []), ...long, ...told])
}

function calendar({ dump }: Conversion, one: Converted): void {
  if (isTrue(one.cell('permanent'))) return one.set('rhythm', 'rolling')
  const dated = dump.candidature_dates.filter(({ values }) => values['help_id'] === one.cell('id')).map(({ values }) => values)
  const windows = (dated.length > 0 ? dated : [one.row.values]).flatMap((values) => {
    const [opensAt, closesAt] = [dayOf(values['start_date'] ?? ''), dayOf(values['end_date'] ?? '')]
    if (opensAt && !closesAt) one.tell('une période n’a pas de date limite : laissée de côté')
    return closesAt ? [{ ...(opensAt ? { opensAt } : {}), closesAt, timezone: PARIS }] : []
  })
  one.list('windows', windows.toSorted((a, b) => (a.closesAt.day < b.closesAt.day ? -1 : 1)))
}

function whereToLive(one: Converted): string[] {
  const asked = one.cell('residence_condition').split(/[,;|\n]/).map((part) => part.replace(/["[\]]/g, '').trim()).filter(Boolean)
  one.set('eligibility.residence', [...new Set(asked.flatMap((words) => residenceOf(words) ?? []))])
  // French and living abroad: a nationality more than a place, which no code says.
  return asked.filter((words) => residenceOf(words) === null)
}

function application(one: Converted): void {
  one.set('application.applyUrl', one.address('candidate_url'))
  const { items, others } = itemsIn(one.blocks('admin_attachment'))
  one.list('application.documents', items.map((label) => ({ kind: 'other', label: label.slice(0, 255) })))
  one.set('application.advice', others)
}

/** An aid of the former site as a draft opportunity. Amounts were free text: they stay words. The e-mail of its author is not read. */
export function opportunityFrom(conversion: Conversion, row: LegacyRow): Entry {
  const one = new Converted(conversion, row, 'opportunity')
  const id = one.cell('id')
  one.set('title', one.line('title'))
  one.set('legacyId', `aides/${id}`)
  describe(one)
  const tags = tagsOf(conversion, 'Help', id, 'types')
  one.set('benefits', [...new Set(tags.flatMap((tag) => benefitOfTag[slugify(tag)] ?? []))])
  for (const tag of tags.filter((name) => !Object.hasOwn(benefitOfTag, slugify(name)))) one.tell(`l’étiquette « ${tag} » n’a pas de besoin correspondant`)
  calendar(conversion, one)
  one.set('funding.note', one.text('help_amount'))
  const institution = one.line('institution_name')
  if (institution !== '') one.set('organiser', { reference: institution })
  const conditions = [one.text('general_condition'), one.text('specific_condition'), ...whereToLive(one)]
  one.set('eligibility.otherConditions', conditions.filter(Boolean).join('\n'))
  application(one)
  one.set('sourceUrl', one.address('description_url'))
  const told = notes.flatMap(([column, words]) => (one.cell(column) === '' ? [] : [`${words} : ${one.text(column)}`]))
  one.set('internalNote', [...(isFalse(one.cell('visible')) ? ['N’était pas visible sur l’ancien site.'] : []), ...told].join('\n'))
  return one.finish()
}
