import { allProposalFields } from '../../../shared/proposal/fields'
import { readValues } from '../../../shared/forms/fields'
import { announce, closestTo } from '../elements'
import { keep, kept } from '../storage'
import { sentBy } from './validation'

const NAME = 'proposition'
const FORM = 'form[data-proposal]'
/** Sent along with the answers: a draft taken up again is the same proposal. */
const passport = ['cle', 'debut']

const hasAnswers = (draft: URLSearchParams): boolean => Object.keys(readValues(allProposalFields, draft)).some((name) => !/timezone|fees/.test(name))

/** Posts a draft to the form's own address, which opens it at the step where it was left. */
function takeUp(page: Document, form: HTMLFormElement, draft: URLSearchParams): void {
  const again = Object.assign(page.createElement('form'), { method: 'post', action: form.action, hidden: true })
  const pairs = [...draft].filter(([name]) => name !== 'aller' && name !== 'preuve' && name !== 'complement')
  for (const [name, value] of [...pairs, ['aller', draft.get('etape') ?? '']]) again.append(Object.assign(page.createElement('input'), { type: 'hidden', name, value }))
  page.body.append(again)
  again.submit()
}

function offer(page: Document, place: HTMLElement, form: HTMLFormElement, draft: URLSearchParams): void {
  const title = readValues(allProposalFields, draft)['opportunity.title']?.[0] ?? readValues(allProposalFields, draft)['structure.name']?.[0]
  const text = Object.assign(page.createElement('p'), { textContent: title ? `Un brouillon est gardé sur cet appareil\u00a0: «\u00a0${title}\u00a0». Une autre proposition prendrait sa place.` : 'Un brouillon est gardé sur cet appareil. Une autre proposition prendrait sa place.' })
  const button = (label: string, tone: string): HTMLButtonElement => Object.assign(page.createElement('button'), { type: 'button', className: `fr-btn fr-btn--sm ${tone}`, textContent: label })
  const [resume, forget, list] = [button('Reprendre mon brouillon', ''), button('L’effacer', 'fr-btn--secondary'), page.createElement('p')]
  resume.addEventListener('click', () => takeUp(page, form, draft))
  forget.addEventListener('click', () => {
    keep(page, NAME, '')
    place.hidden = true
    announce(page, 'Votre brouillon est effacé de cet appareil.')
  })
  list.className = 'site-draft__actions'
  list.append(resume, forget)
  place.replaceChildren(text, list)
  place.hidden = false
}

/** What is typed stays on the device until it is sent: a lost connection or a closed tab loses nothing. It is told, and erased by a button. */
export function followDraft(page: Document, browser: Window): void {
  const form = page.querySelector<HTMLFormElement>(FORM)
  if (page.querySelector('[data-draft-done]')) keep(page, NAME, '')
  if (!form) return
  const place = page.querySelector<HTMLElement>('[data-draft-offer]')
  const draft = new URLSearchParams(kept(page, NAME) ?? '')
  if (place && hasAnswers(draft)) offer(page, place, form, draft)
  let isErased = false
  const save = (): void => {
    const sent = sentBy(form)
    if (isErased || !hasAnswers(sent)) return
    for (const name of passport) if (!sent.get(name)) sent.delete(name)
    keep(page, NAME, sent.toString())
  }
  // A step that was just reached is the draft, unless it is the empty form that offers to take up the draft.
  if (!place) save()
  form.addEventListener('input', save)
  page.addEventListener('click', (event) => {
    if (!closestTo(event, '[data-draft-clear]')) return
    if (!browser.confirm('Effacer toutes vos réponses\u00a0?')) return
    isErased = true
    keep(page, NAME, '')
    browser.location.assign(form.action)
  })
}
