import { counted } from '@elles/domain/text'
import { typeNames } from './model.ts'
import type { Preview, PreviewEntry } from './preview-model.ts'

/** « 3 fiches à créer, 12 inchangées. », or the same once it is done: what there is none of is left out. */
export function countsInWords({ counts: { created, changed, unchanged, kept } }: Pick<Preview, 'counts'>, isDone = false): string {
  const parts: readonly (readonly [count: number, one: string, many: string])[] = isDone
    ? [[created, 'créée', 'créées'], [changed, 'modifiée', 'modifiées'], [unchanged, 'inchangée', 'inchangées']]
    : [[created, 'à créer', 'à créer'], [changed, 'à modifier', 'à modifier'], [unchanged, 'inchangée', 'inchangées']]
  const said = parts.filter(([count]) => count > 0).map(([count, one, many], index) => (index === 0 ? counted(count, `fiche ${one}`, `fiches ${many}`) : counted(count, one, many)))
  const nothing = created + changed > 0 ? [] : [isDone ? 'Rien n’a changé' : 'Rien à modifier']
  const keeping = kept > 0 ? [counted(kept, 'champ gardé tel qu’il est', 'champs gardés tels qu’ils sont')] : []
  return `${[[...nothing, ...(said.length > 0 ? [said.join(', ')] : [])].join('\u00A0: '), ...keeping].join('. ')}.`
}

const actions: Readonly<Record<PreviewEntry['action'], string>> = { create: 'À créer', update: 'À modifier', none: 'Inchangée' }
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

function entryInWords({ line, type, name, action, fields }: PreviewEntry): string {
  const lines = fields.map(({ label, outcome, from, to, reason }) => {
    if (outcome === 'kept') return `      ${label} : gardé « ${flat(from)} » au lieu de « ${flat(to)} ». ${reason}`
    return from === '' ? `      ${label} : ${flat(to)}` : `      ${label} : « ${flat(from)} » → « ${flat(to)} »`
  })
  return [`  ligne ${line} · ${actions[action]} · ${typeNames[type].one} « ${name} »`, ...lines].join('\n')
}

/** A preview as a terminal shows it. */
export function previewInWords(preview: Preview): string {
  const { problems, problemCount, notices, entries, entryCount } = preview
  const problemLines = problems.map(({ line, column, message }) => `  ligne ${line}${column ? `, colonne « ${column} »` : ''} : ${message}`)
  return [
    ...notices.map((notice) => `À savoir : ${notice}`),
    ...entries.map(entryInWords),
    ...(entryCount > entries.length ? [`  … et ${counted(entryCount - entries.length, 'autre fiche', 'autres fiches')}`] : []),
    countsInWords(preview),
    ...(problemCount > 0 ? [`${counted(problemCount, 'erreur', 'erreurs')} dans le fichier, rien n’est importé :`, ...problemLines] : []),
    ...(problemCount > problems.length ? [`  … et ${counted(problemCount - problems.length, 'autre', 'autres')}`] : []),
  ].join('\n')
}
