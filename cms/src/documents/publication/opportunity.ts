import { counted } from '@elles/domain/text'
import { isTimezone } from '@elles/domain/contract'
import { dayNumberAt } from '@elles/domain/time'
import { instantAt, listAt, numberAt, type Problem, textAt, type Values, valuesAt } from './problem.ts'

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length

function tagline(document: Values): Problem[] {
  const words = wordCount(textAt(document, 'tagline'))
  if (words === 0 || (words >= 6 && words <= 20)) return []
  return [{ path: ['tagline'], message: `L’accroche compte ${counted(words, 'mot')}\u00a0: écrivez de 6 à 20\u00a0mots.` }]
}

function calendar(document: Values): Problem[] {
  const windows = listAt(document, 'windows')
  const rolling = document['rhythm'] === 'rolling'
  if (windows.length === 0 && !rolling) {
    return [{ path: ['windows'], message: 'Ajoutez au moins une période de candidature, ou choisissez le rythme « Toute l’année ».' }]
  }
  return windows.flatMap((window, index) => applicationWindow(window, ['windows', index]))
}

/** Without a known hour, closing runs to the end of its day in the window's zone: only the days are compared. */
function closesBeforeItOpens(opensAt: Date, closesAt: Date, dayZone: string | null): boolean {
  return dayZone === null ? closesAt < opensAt : dayNumberAt(closesAt, dayZone) < dayNumberAt(opensAt, dayZone)
}

function applicationWindow(window: Values, path: Problem['path']): Problem[] {
  const problems: Problem[] = []
  const opensAt = instantAt(window, 'opensAt')
  const closesAt = instantAt(window, 'closesAt')
  const timezone = textAt(window, 'timezone')
  if (opensAt && closesAt && closesBeforeItOpens(opensAt, closesAt, window['timeKnown'] === false && isTimezone(timezone) ? timezone : null)) {
    problems.push({ path: [...path, 'closesAt'], message: 'La clôture doit être après l’ouverture.' })
  }
  if (timezone && !isTimezone(timezone)) {
    problems.push({ path: [...path, 'timezone'], message: `« ${timezone} » n’est pas un fuseau horaire connu. Exemple : Europe/Paris.` })
  }
  if (instantAt(window, 'originalClosesAt') && textAt(window, 'changeReason') === '') {
    problems.push({ path: [...path, 'changeReason'], message: 'Dites en une phrase pourquoi la date a changé.' })
  }
  if (textAt(window, 'startsOn') && textAt(window, 'endsOn') && textAt(window, 'endsOn') < textAt(window, 'startsOn')) {
    problems.push({ path: [...path, 'endsOn'], message: 'La fin doit être après le début.' })
  }
  return problems
}

function ordered(group: string, low: string, high: string, message: string) {
  return (document: Values): Problem[] => {
    const values = valuesAt(document, group)
    const [from, to] = [numberAt(values, low), numberAt(values, high)]
    return from !== null && to !== null && from > to ? [{ path: [group, high], message }] : []
  }
}

function wayToApply(document: Values): Problem[] {
  const application = valuesAt(document, 'application')
  const ways = ['applyUrl', 'applyEmail', 'postalAddress']
  if (ways.some((name) => textAt(application, name) !== '')) return []
  return [{ path: ['application', 'applyUrl'], message: 'Dites comment candidater : une adresse web, une adresse électronique ou une adresse postale.' }]
}

function editions(document: Values): Problem[] {
  return listAt(valuesAt(document, 'transparency'), 'editions').flatMap((edition, index) => [
    ...atMost(edition, 'applicationsByWomen', 'applications', ['transparency', 'editions', index]),
    ...atMost(edition, 'laureateWomen', 'laureates', ['transparency', 'editions', index]),
  ])
}

function atMost(values: Values, part: string, whole: string, path: Problem['path']): Problem[] {
  const [few, all] = [numberAt(values, part), numberAt(values, whole)]
  return few !== null && all !== null && few > all ? [{ path: [...path, part], message: 'Le nombre de femmes dépasse le total.' }] : []
}

function suspension(document: Values): Problem[] {
  const code = textAt(document, 'suspension')
  if (code === '' || code === 'none' || textAt(document, 'suspensionDate') !== '') return []
  return [{ path: ['suspensionDate'], message: 'Indiquez depuis quel jour l’opportunité est suspendue.' }]
}

/** What an opportunity owes its readers beyond its required fields (content-model.md, opportunity). */
export const opportunityRules: readonly ((document: Values) => Problem[])[] = [
  tagline,
  calendar,
  suspension,
  ordered('funding', 'amountMin', 'amountMax', 'Le montant le plus haut doit être supérieur ou égal au plus bas.'),
  ordered('eligibility', 'ageMin', 'ageMax', 'L’âge maximal doit être supérieur ou égal à l’âge minimal.'),
  ordered('transparency', 'juryWomen', 'juryTotal', 'Le jury compte plus de femmes que de membres : vérifiez les deux nombres.'),
  wayToApply,
  editions,
]
