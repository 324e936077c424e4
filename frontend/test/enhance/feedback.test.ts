import { beforeEach, describe, expect, test, vi } from 'vitest'
import { followFeedback } from '../../app/enhance/feedback'

const fetchAnswer = vi.fn<(address: string, request: RequestInit) => Promise<Response>>()

function press(value: string): void {
  document.querySelector<HTMLButtonElement>(`button[value="${value}"]`)?.click()
}

const status = () => document.querySelector('[role="status"]')

describe('the question at the end of a page', () => {
  beforeEach(() => {
    const page = document.implementation.createHTMLDocument()
    document.body.innerHTML = page.body.innerHTML + '<section><form method="post" action="/avis" data-feedback><input type="hidden" name="page" value="/a-propos"><button type="submit" name="answer" value="useful">Oui</button></form><p role="status" tabindex="-1"></p></section>'
    fetchAnswer.mockReset()
    vi.stubGlobal('fetch', fetchAnswer)
  })
  followFeedback(document, window)

  test('is answered in place: the thanks take the focus that the buttons had', async () => {
    fetchAnswer.mockResolvedValue(new Response(null, { status: 204 }))
    press('useful')
    await vi.waitFor(() => expect(status()?.textContent).toBe('Merci pour votre avis.'))
    expect(String(fetchAnswer.mock.calls[0]?.[1].body)).toBe('page=%2Fa-propos&answer=useful')
    expect(document.querySelector('form')?.hidden).toBe(true)
    expect(document.activeElement).toBe(status())
  })

  test('when it cannot be counted, says why and keeps the buttons', async () => {
    fetchAnswer.mockResolvedValue(new Response(JSON.stringify({ detail: 'Réessayez plus tard.' }), { status: 503 }))
    press('useful')
    await vi.waitFor(() => expect(status()?.textContent).toBe('Réessayez plus tard.'))
    expect(document.querySelector('form')?.hidden).toBe(false)
  })
})
