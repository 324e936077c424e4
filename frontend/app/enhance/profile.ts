import { checkEligibility, criterionLabels, describeVerdicts, type CriterionVerdict, type Profile, type Verdict } from '@elles/domain/opportunity'
import { answerError, readCriteria, readProfile } from '../../shared/criteria'
import { overseasClocks } from '../../shared/overseas'
import { announce, closestTo } from './elements'
import { keep, kept, NOT_KEPT } from './storage'

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
  item.append(badge, ` ${criterionLabels[criterion]}\u00a0: ${reason}`)
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

function showLocalTime(page: Document, { residence }: Profile): void {
  const place = page.querySelector<HTMLElement>('[data-closes]')
  const clock = overseasClocks[residence ?? '']
  if (!place) return
  // The end of a day whose hour nobody gave has no other hour to be told.
  const isTold = clock && clock[0] !== place.dataset.zone && place.dataset.timeKnown === 'true'
  place.hidden = !isTold
  if (!isTold) return
  const day = new Intl.DateTimeFormat('fr-FR', { timeZone: clock[0], weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })
  place.textContent = `Chez vous, ${clock[1]}\u00a0: ${day.format(new Date(place.dataset.closes ?? '')).replace(/ 1 /, ' 1er ').replace(/(\d+):(\d+)/, '$1\u00a0h\u00a0$2').replace('h\u00a000', 'h')}`
}

function hide(page: Document, place: HTMLElement): void {
  place.hidden = true
  place.textContent = ''
  page.getElementById(place.dataset.detail ?? '')?.replaceChildren()
}

/** Shows on each card and page what the reader's answers say; nothing while there is none. */
export function showProfile(page: Document): void {
  const answers = new URLSearchParams(kept(page, NAME) ?? '')
  const profile = readProfile(answers)
  for (const place of page.querySelectorAll<HTMLElement>('[data-criteria]')) {
    if (answers.toString() !== '') showOn(page, place, profile)
    else hide(page, place)
  }
  showLocalTime(page, profile)
}

const thisYear = (): number => new Date().getFullYear()

/** Why the answer that a field holds cannot be read, or null. */
const errorOf = (field: Element): string | null => (field instanceof HTMLInputElement ? answerError(field.name, field.value.trim(), thisYear()) : null)

/** Says under a field why its answer is not kept, or no longer says anything. */
function showError(field: HTMLInputElement, error: string | null): void {
  const page = field.ownerDocument
  const id = `${field.id}-erreur`
  page.getElementById(id)?.remove()
  field.closest('.fr-input-group')?.classList.toggle('fr-input-group--error', error !== null)
  if (error === null) {
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
    return
  }
  field.after(Object.assign(page.createElement('p'), { id, className: 'fr-error-text', textContent: error }))
  field.setAttribute('aria-invalid', 'true')
  field.setAttribute('aria-describedby', id)
}

function fill(form: HTMLFormElement, answers: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement) showError(field, null)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = answers.getAll(field.name).includes(field.value)
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = answers.get(field.name) ?? ''
  }
}

/** The answers with those of a form in the place of theirs: a form may ask only some of the questions, and an answer that cannot be read changes nothing. */
function mergeOf(form: HTMLFormElement, answers: URLSearchParams): URLSearchParams {
  const unread = new Set([...form.elements].filter((field) => errorOf(field) !== null).map((field) => field.getAttribute('name')))
  for (const field of form.elements) if (!unread.has(field.getAttribute('name'))) answers.delete(field.getAttribute('name') ?? '')
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '' && !unread.has(name)) answers.append(name, value.trim())
  return answers
}

/** « Mon profil »: what the reader says of herself stays on her device, and each opportunity is compared with it there. */
export function followProfile(page: Document, browser: Window): void {
  const refill = (): void => {
    const answers = new URLSearchParams(kept(page, NAME) ?? '')
    for (const form of page.querySelectorAll<HTMLFormElement>(FORM)) fill(form, answers)
    showProfile(page)
  }
  page.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !target.form?.matches(FORM)) return
    const error = errorOf(target)
    if (target instanceof HTMLInputElement) showError(target, error)
    if (error !== null) return announce(page, `Réponse non gardée. ${error}`)
    const answers = mergeOf(target.form, new URLSearchParams(kept(page, NAME) ?? ''))
    const isDone = keep(page, NAME, answers.toString())
    showProfile(page)
    const verdict = page.querySelector('[data-detail]')?.textContent
    announce(page, isDone ? `Réponse ${answers.has(target.name) ? 'gardée sur' : 'effacée de'} cet appareil.${verdict ? ` ${verdict}.` : ''}` : NOT_KEPT)
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
