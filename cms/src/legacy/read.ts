import { agreed, counted } from '@elles/domain/text'
import type { Reading } from '../import/entry.ts'
import type { Entry } from '../import/model.ts'
import type { Conversion } from './convert.ts'
import { opportunityFrom } from './opportunities.ts'
import { articleFrom, testimonialFrom, webinarFrom } from './resources.ts'
import { institutionsOf, structureFrom } from './structures.ts'
import type { LegacyDump, LegacyRow } from './tables.ts'

type Convert = (conversion: Conversion, row: LegacyRow) => Entry

const converters: readonly (readonly [table: keyof LegacyDump, convert: Convert])[] = [['helps', opportunityFrom], ['conseils_articles', articleFrom], ['webinaires', webinarFrom], ['conseils_videos', testimonialFrom]]

/** Everything that an export of the former site says, as an import takes it. What was left or changed is told, row by row; a draft may be mended later. */
export function readLegacy(dump: LegacyDump): Reading {
  const notices = new Set<string>()
  const conversion: Conversion = { dump, tell: ({ table, line, values }, message) => void notices.add(`${table} n° ${values['id'] ?? `ligne ${line}`} : ${message}.`) }
  const structures = dump.organizations.map((row) => structureFrom(conversion, row))
  const entries = [...structures, ...institutionsOf(conversion, structures), ...converters.flatMap(([table, convert]) => dump[table].map((row) => convert(conversion, row)))]
  const named = entries.filter(({ identity }) => identity.name !== undefined)
  if (named.length < entries.length) notices.add(`${counted(entries.length - named.length, 'ligne')} sans titre, ${agreed(entries.length - named.length, 'laissée')} de côté.`)
  return { entries: named, problems: [], notices: [...notices], isLenient: true }
}
