import { typeNames } from './model.ts'
import type { Preview, PreviewEntry } from './preview-model.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

/** « 3 fiches à créer, 1 à modifier, 12 inchangées. », or the same once it is done. */
export function countsInWords({ counts: { created, changed, unchanged, kept } }: Pick<Preview, 'counts'>, isDone = false): string {
  const said = isDone
    ? [plural(created, 'fiche créée', 'fiches créées'), plural(changed, 'modifiée', 'modifiées'), plural(unchanged, 'inchangée', 'inchangées')]
    : [plural(created, 'fiche à créer', 'fiches à créer'), plural(changed, 'à modifier', 'à modifier'), plural(unchanged, 'inchangée', 'inchangées')]
  return `${said.join(', ')}${kept > 0 ? `. ${plural(kept, 'champ gardé tel qu’il est', 'champs gardés tels qu’ils sont')}` : ''}.`
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
    ...(entryCount > entries.length ? [`  … et ${plural(entryCount - entries.length, 'autre fiche', 'autres fiches')}`] : []),
    countsInWords(preview),
    ...(problemCount > 0 ? [`${plural(problemCount, 'erreur', 'erreurs')} dans le fichier, rien n’est importé :`, ...problemLines] : []),
    ...(problemCount > problems.length ? [`  … et ${plural(problemCount - problems.length, 'autre', 'autres')}`] : []),
  ].join('\n')
}
