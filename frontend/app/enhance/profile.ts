import { checkEligibility, criterionLabels, describeVerdicts, type CriterionVerdict, type Profile, type Verdict } from '@elles/domain/opportunity'
import { readCriteria, readProfile } from '../../shared/criteria'
import { announce, closestTo } from './elements'
import { keep, kept } from './storage'

const NAME = 'profil'
const FORM = 'form[data-profile]'

const badges: Readonly<Record<Verdict, readonly [words: string, tone: string]>> = {
  meets: ['Vous remplissez', 'fr-badge--success'], check: ['À vérifier', 'fr-badge--info'], fails: ['Ne correspond pas', 'fr-badge--warning'],
}

/** The day on the reader's device, YYYY-MM-DD. */
const today = (): string => new Date().toLocaleDateString('sv-SE')

function detailOf(page: Document, { criterion, verdict, reason }: CriterionVerdict): HTMLLIElement {
  const [words, tone] = badges[verdict]
  const [item, badge] = [page.createElement('li'), page.createElement('span')]
  badge.className = `fr-badge fr-badge--sm ${tone}`
  badge.textContent = words
  item.append(badge, ` ${criterionLabels[criterion]} : ${reason}`)
  return item
}

/** Writes what a profile means for one opportunity: a line on a card; on its page, each criterion too. */
function showOn(page: Document, place: HTMLElement, profile: Profile): void {
  const verdicts = checkEligibility(readCriteria(place.dataset.criteria ?? ''), profile, today())
  const { verdict, text } = describeVerdicts(verdicts)
  place.hidden = false
  place.textContent = text
  place.dataset.verdict = verdict
  const list = page.createElement('ul')
  list.className = 'site-check__list'
  list.append(...verdicts.map((one) => detailOf(page, one)))
  page.getElementById(place.dataset.detail ?? '')?.replaceChildren(list)
}

/** Overseas regions and their clocks: a deadline told in Paris falls on another hour there, at times on another day. */
const overseas: Readonly<Record<string, readonly [zone: string, where: string]>> = {
  guadeloupe: ['America/Guadeloupe', 'en Guadeloupe'], martinique: ['America/Martinique', 'en Martinique'], guyane: ['America/Cayenne', 'en Guyane'], 'la-reunion': ['Indian/Reunion', 'à La Réunion'], mayotte: ['Indian/Mayotte', 'à Mayotte'],
}

function showLocalTime(page: Document, { residence }: Profile): void {
  const place = page.querySelector<HTMLElement>('[data-closes]')
  const clock = overseas[residence ?? '']
  if (!place) return
  place.hidden = !clock || clock[0] === place.dataset.zone
  if (!clock) return
  const day = new Intl.DateTimeFormat('fr-FR', { timeZone: clock[0], weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })
  place.textContent = `Chez vous, ${clock[1]} : ${day.format(new Date(place.dataset.closes ?? '')).replace(/(\d+):(\d+)/, '$1\u00a0h\u00a0$2').replace('h\u00a000', 'h')}`
}

function hide(page: Document, place: HTMLElement): void {
  place.hidden = true
  page.getElementById(place.dataset.detail ?? '')?.replaceChildren()
}

/** Shows on each card and page what the reader's answers say; nothing while there is none. */
export function showProfile(page: Document): void {
  const answers = new URLSearchParams(kept(page, NAME) ?? '')
  const profile = readProfile(answers)
  for (const place of page.querySelectorAll<HTMLElement>('[data-criteria]')) {
    if (answers.size > 0) showOn(page, place, profile)
    else hide(page, place)
  }
  showLocalTime(page, profile)
}

function fill(form: HTMLFormElement, answers: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = answers.getAll(field.name).includes(field.value)
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = answers.get(field.name) ?? ''
  }
}

/** The answers with those of a form in the place of theirs: a form may ask only some of the questions. */
function mergeOf(form: HTMLFormElement, answers: URLSearchParams): string {
  for (const field of form.elements) answers.delete(field.getAttribute('name') ?? '')
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') answers.append(name, value)
  return answers.toString()
}

/** « Mon profil »: what the reader says of herself stays on her device, and each opportunity is compared with it there. */
export function followProfile(page: Document, browser: Window): void {
  const refill = (): void => {
    const answers = new URLSearchParams(kept(page, NAME) ?? '')
    for (const form of page.querySelectorAll<HTMLFormElement>(FORM)) fill(form, answers)
    showProfile(page)
  }
  page.addEventListener('change', ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>(FORM) : null
    if (!form) return
    const isDone = keep(page, NAME, mergeOf(form, new URLSearchParams(kept(page, NAME) ?? '')))
    showProfile(page)
    const verdict = page.querySelector('[data-detail]')?.textContent
    announce(page, isDone ? `Réponse gardée sur cet appareil.${verdict ? ` ${verdict}.` : ''}` : 'Votre navigateur refuse de garder des informations sur cet appareil.')
  })
  page.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.matches(FORM)) event.preventDefault()
  })
  page.addEventListener('click', (event) => {
    if (!closestTo(event, '[data-profile-clear]')) return
    keep(page, NAME, '')
    refill()
    announce(page, 'Vos réponses sont effacées de cet appareil.')
  })
  browser.addEventListener('storage', refill)
  refill()
}
