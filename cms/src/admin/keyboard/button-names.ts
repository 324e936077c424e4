import { labelAbove } from '../edit-view/empty-groups.ts'
import { onChanges, say } from './changes.ts'
import { wordsOf } from './words.ts'

/** What these buttons act upon is seen beside them: who hears their name alone must hear it too. */
const VERBS: ReadonlySet<string> = new Set([
  'Supprimer', 'Supprimer l\'entrée', 'Modifier', 'Éditer', 'Ajouter', 'Ajouter une nouvelle entrée', 'Copier le lien',
  'Effacer', 'Tout effacer', 'Glisser', 'Glisser pour déplacer', 'Autres actions', 'Ligne d\'actions', 'Agrandir',
  'Reprendre le titre', 'Afficher le mot de passe', 'Masquer le mot de passe',
])
const COLON = '\u00a0: '
const MOST_LETTERS = 120

/** The words that an element refers to as its name. */
const referred = (element: Element): string => wordsOf(document.getElementById(element.getAttribute('aria-labelledby') ?? ''))

/** The first of these within an element that says something and is no button of the kind that is being named. */
function firstWords(within: Element, selector: string): string {
  const said = [...within.querySelectorAll(selector)].map(wordsOf)
  return said.find((words) => words !== '' && !VERBS.has(words)) ?? ''
}

/** Where the object of a button is written, by what the button lies in: from the nearest to the farthest. */
const holders: readonly (readonly [holder: string, objectOf: (holder: Element) => string])[] = [
  ['[role=combobox]', (list) => referred(list)],
  ['h3:has(> button)', (title) => firstWords(title, ':scope > button')],
  ['li, [role=listitem]', (item) => firstWords(item, 'a, button') || firstWords(item, 'span')],
  ['tr', (row) => firstWords(row, 'a') || firstWords(row, 'td')],
  ['[data-strapi-widget-id]', (box) => firstWords(box, 'h2')],
]

/** Two blocks « Texte » are two things: the place of an item among those of its list that say the same. */
function withRank(words: string, button: Element): string {
  const item = button.closest('li, [role=listitem]')
  const same = [...(item?.parentElement?.children ?? [])].filter((one) => firstWords(one, 'a, button') === words)
  const index = same.findIndex((one) => one === item)
  const short = words.slice(0, MOST_LETTERS)
  return words && same.length > 1 && index >= 0 ? `${short}, ${index + 1} sur ${same.length}` : short
}

function objectOf(button: Element): string {
  for (const [selector, read] of holders) {
    const holder = button.closest(selector)
    const words = holder && holder !== button ? read(holder) : ''
    if (words) return words
  }
  // In a form, the label above is that of the field; elsewhere it may be anybody's.
  return button.parentElement && button.closest('form') ? labelAbove(button.parentElement) : ''
}

/** The cross of a tag in a list of several choices has no name at all. */
function isNamelessCross(button: Element): boolean {
  return wordsOf(button) === '' && !button.hasAttribute('aria-label') && button.closest('[role=combobox]') !== null
}

function nameButton(button: Element): void {
  if (button.closest('[aria-hidden=true]')) return
  if (isNamelessCross(button)) {
    say(button, 'aria-label', `Retirer${COLON}${wordsOf(button.previousElementSibling)}`)
    return
  }
  const own = (button.getAttribute('aria-label') ?? wordsOf(button)).split(COLON)[0] ?? ''
  if (!VERBS.has(own)) return
  const object = withRank(objectOf(button), button)
  if (object) say(button, 'aria-label', `${own}${COLON}${object}`)
}

/** Says of each « Supprimer », « Modifier », « Effacer » what it is about (RGAA 11.9): Strapi gives all of a page the same name. */
export function nameButtons(): void {
  onChanges(() => document.querySelectorAll('button, [role=button]').forEach(nameButton))
}
