import { beforeEach, describe, expect, test, vi } from 'vitest'
import { followActions } from '../../app/enhance/actions'

const print = vi.fn<() => void>()
const writeText = vi.fn<(text: string) => Promise<void>>()
const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click()
const said = () => document.querySelector('#message')?.textContent

describe('what one may do with a page', () => {
  followActions(document, new Proxy(window, { get: (target, name) => (name === 'print' ? print : name === 'navigator' ? { clipboard: { writeText } } : Reflect.get(target, name)) }))
  beforeEach(() => {
    document.body.innerHTML = '<p id="message"></p><button type="button" data-print>Imprimer</button><button type="button" data-copy="https://elles.exemple.fr/opportunites/prix"><span>Copier</span></button>'
  })

  test('is to print it', () => {
    click('[data-print]')
    expect(print).toHaveBeenCalledOnce()
  })

  test('is to copy its public address, or to be told how', async () => {
    writeText.mockResolvedValueOnce()
    click('[data-copy] span')
    await vi.waitFor(() => expect(said()).toBe('Lien copié.'))
    expect(writeText).toHaveBeenCalledExactlyOnceWith('https://elles.exemple.fr/opportunites/prix')
    writeText.mockRejectedValueOnce(new Error('refused'))
    click('[data-copy]')
    await vi.waitFor(() => expect(said()).toContain('copiez l’adresse de la page'))
  })
})
