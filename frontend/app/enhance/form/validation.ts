import { fieldAt, readValues } from '../../../shared/forms/fields'
import { allProposalFields } from '../../../shared/proposal/fields'
import { faultsOf } from '../../../shared/proposal/issues'
import { closestTo } from '../elements'
import { messagesOf, say } from './messages'

const groups: Readonly<Record<string, readonly [of: string, inError: string]>> = {
  input: ['.fr-input-group', 'fr-input-group--error'], select: ['.fr-select-group', 'fr-select-group--error'], fieldset: ['.fr-fieldset', 'fr-fieldset--error'],
}

type Answered = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const isChoice = (field: Answered): boolean => field.type === 'radio' || field.type === 'checkbox'

/** All that a form holds, its hidden fields included. */
export function sentBy(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

/** Shows a field as right or wrong, as the server would draw it. */
function mark(field: Answered, error: string | null): void {
  const messages = messagesOf(field)
  if (!messages) return
  say(messages, 'error', error)
  const [selector, className] = groups[isChoice(field) ? 'fieldset' : field.type === 'select-one' ? 'select' : 'input'] ?? ['', '']
  field.closest(selector)?.classList.toggle(className, error !== null)
  if (isChoice(field)) return
  if (error === null) field.removeAttribute('aria-invalid')
  else field.setAttribute('aria-invalid', 'true')
}

/**
 * What is wrong with a field is said when one leaves it, by the contract that the server and the CMS read too; nothing is said of a field that is
 * still empty, which nobody has had the time to fill in. A field that is marked is judged again with each letter: it is right as soon as it is.
 */
export function followValidation(page: Document): void {
  function check(field: Answered): void {
    const asked = fieldAt(allProposalFields, `/${field.name.replaceAll('.', '/')}`)
    if (!field.form || asked?.name !== field.name) return
    const isMarked = messagesOf(field)?.querySelector('.fr-message--error') !== null
    if (!isMarked && field.value.trim() === '') return
    mark(field, faultsOf(readValues(allProposalFields, sentBy(field.form))).get(field.name) ?? null)
  }
  const fieldOf = (event: Event) => closestTo<Answered>(event, 'form[data-proposal] :is(input, select, textarea):not([type="hidden"])')
  page.addEventListener('focusout', (event) => {
    const field = fieldOf(event)
    if (field) check(field)
  })
  page.addEventListener('input', (event) => {
    const field = fieldOf(event)
    if (field && messagesOf(field)?.querySelector('.fr-message--error')) check(field)
  })
}
