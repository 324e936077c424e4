import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followCounts } from '../../app/enhance/form/counts'
import { followDraft } from '../../app/enhance/form/draft'
import { followPreview } from '../../app/enhance/form/preview'
import { followProof } from '../../app/enhance/form/proof'
import { followValidation } from '../../app/enhance/form/validation'
import { typed } from '../fixtures/proposal'

const group = (name: string, field: string): string => `<div class="fr-input-group">${field.replace('FIELD', `name="${name}" id="${name}" aria-describedby="${name}-messages"`)}<div id="${name}-messages" class="fr-messages-group"></div></div>`
const formOf = (inside: string): string => `<form data-proposal action="http://localhost:3000/proposer-une-opportunite"><input type="hidden" name="etape" value="structure"><input type="hidden" name="cle" value="k">${inside}</form>`
const field = (name: string) => document.getElementById(name) as HTMLInputElement
const write = (name: string, value: string): void => {
  field(name).value = value
  field(name).dispatchEvent(new Event('input', { bubbles: true }))
}
const leave = (name: string): void => void field(name).dispatchEvent(new Event('focusout', { bubbles: true }))
const errorOf = (name: string): string | undefined => document.querySelector(`[id="${name}-messages"] .fr-message--error`)?.textContent

describe('a form with scripts', () => {
  let stop: AbortController
  beforeEach(() => {
    localStorage.clear()
    // The listeners of one test must not hear the next one.
    stop = new AbortController()
    const add = document.addEventListener.bind(document)
    vi.spyOn(document, 'addEventListener').mockImplementation((...[name, act]: Parameters<typeof document.addEventListener>) => add(name, act, { signal: stop.signal }))
  })
  afterEach(() => {
    stop.abort()
    vi.restoreAllMocks()
  })

  test('says what is wrong as one leaves a field, takes it back as soon as it is right, and says nothing of an empty one', () => {
    document.body.innerHTML = formOf(group('contact.email', '<input FIELD type="email">') + group('contact.name', '<input FIELD>'))
    followValidation(document)
    leave('contact.name')
    expect(errorOf('contact.name')).toBeUndefined()
    write('contact.email', 'camille')
    expect(errorOf('contact.email')).toBeUndefined()
    leave('contact.email')
    expect([errorOf('contact.email'), field('contact.email').getAttribute('aria-invalid')]).toEqual([expect.stringContaining('adresse électronique complète'), 'true'])
    write('contact.email', 'camille@exemple.fr')
    expect([errorOf('contact.email'), field('contact.email').getAttribute('aria-invalid')]).toEqual([undefined, null])
  })

  test('tells how many characters are left when few are', () => {
    document.body.innerHTML = formOf(group('opportunity.description', '<textarea FIELD data-count="10"></textarea>'))
    followCounts(document)
    const info = () => document.querySelector('.fr-message--info')?.textContent
    write('opportunity.description', 'court')
    expect(info()).toBeUndefined()
    write('opportunity.description', 'neuf mots')
    expect(info()).toBe('1\u00a0caractère restant')
  })

  test('keeps what is typed on the device, offers it next time, and erases it when asked', () => {
    document.body.innerHTML = formOf(group('structure.name', '<input FIELD>'))
    followDraft(document, window)
    write('structure.name', 'Festival d’essai')
    expect(new URLSearchParams(localStorage.getItem('proposition') ?? '').get('structure.name')).toBe('Festival d’essai')
    document.body.innerHTML = `<div data-draft-offer hidden></div>${formOf(group('structure.name', '<input FIELD>'))}`
    followDraft(document, window)
    const offer = document.querySelector<HTMLElement>('[data-draft-offer]')
    expect([offer?.hidden, offer?.textContent]).toEqual([false, expect.stringContaining('«\u00a0Festival d’essai\u00a0»')])
    offer?.querySelectorAll('button')[1]?.click()
    expect([offer?.hidden, localStorage.length]).toEqual([true, 0])
  })

  test('takes a draft up at the step where it was left, as the same proposal', () => {
    localStorage.setItem('proposition', new URLSearchParams({ ...typed(), etape: 'calendar', cle: 'même-clé', aller: 'suite', preuve: 'x' }).toString())
    document.body.innerHTML = `<div data-draft-offer hidden></div>${formOf('')}`
    let posted: string[][] = []
    vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
      posted = [...new FormData(this)].map(([name, value]) => [name, String(value)])
    })
    followDraft(document, window)
    document.querySelector<HTMLElement>('[data-draft-offer] button')?.click()
    expect(posted).toContainEqual(['aller', 'calendar'])
    expect(posted).toContainEqual(['cle', 'même-clé'])
    expect(posted.filter(([name]) => name === 'preuve')).toEqual([])
    expect(posted).toContainEqual(['opportunity.title', 'Prix d’essai'])
  })

  test('once sent, the draft is forgotten', () => {
    localStorage.setItem('proposition', 'structure.name=x')
    document.body.innerHTML = '<div data-draft-done></div>'
    followDraft(document, window)
    expect(localStorage.length).toBe(0)
  })

  test('draws the preview again after a pause, while it is unfolded, from what is typed', async () => {
    vi.useFakeTimers()
    const asked = vi.fn((_address: string, _request: RequestInit) => Promise.resolve(new Response(`<div data-live-preview-page>Dessin ${asked.mock.calls.length}</div>`)))
    vi.stubGlobal('fetch', asked)
    document.body.innerHTML = `${formOf(group('opportunity.title', '<input FIELD>'))}<details data-live-preview><summary>Aperçu</summary><div data-live-preview-page>Avant</div></details>`
    document.querySelector('form')?.setAttribute('data-step', 'opportunity')
    followPreview(document, window)
    write('opportunity.title', 'P')
    await vi.advanceTimersByTimeAsync(2000)
    expect(asked).not.toHaveBeenCalled()
    const preview = document.querySelector('details')
    preview?.setAttribute('open', '')
    await vi.advanceTimersByTimeAsync(0)
    for (const title of ['Pr', 'Pri', 'Prix']) write('opportunity.title', title)
    await vi.advanceTimersByTimeAsync(2000)
    expect(asked.mock.calls.map(([, { body }]) => String(body))).toEqual([expect.stringMatching(/opportunity\.title=P&aller=opportunity/), expect.stringMatching(/opportunity\.title=Prix&aller=opportunity/)])
    expect(preview?.textContent).toBe('AperçuDessin 2')
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('is sent without a proof when none is to be had, once however often the button is pressed, and again when one comes back', async () => {
    document.body.innerHTML = formOf('<input type="hidden" name="preuve" data-proof="submission"><button type="submit" name="aller" value="envoyer">Envoyer</button>')
    const fetch = vi.spyOn(window, 'fetch').mockRejectedValue(new Error('offline'))
    const [form, button] = [document.querySelector('form')!, document.querySelector('button')!]
    const passed: boolean[] = []
    followProof(document, window)
    document.addEventListener('submit', (event) => {
      passed.push(!event.defaultPrevented)
      event.preventDefault()
    })
    const press = () => form.requestSubmit(button)
    press()
    press()
    await vi.waitFor(() => expect(passed).toEqual([false, false, true]))
    press()
    await vi.waitFor(() => expect(passed).toEqual([false, false, true, false, true]))
    expect(fetch).toHaveBeenCalledTimes(2)
  })
})
