import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followTheme } from '../../app/enhance/theme'

/** The system's preference, which a test may change as the reader would. */
class SystemIsDark extends EventTarget implements MediaQueryList {
  readonly media = '(prefers-color-scheme: dark)'
  readonly onchange = null
  matches = false
  addListener(): void { throw new Error('Deprecated') }
  removeListener(): void { throw new Error('Deprecated') }
  become(matches: boolean): void {
    this.matches = matches
    this.dispatchEvent(new Event('change'))
  }
}

describe('the display settings', () => {
  const choose = (value: string) => {
    const input = document.querySelector<HTMLInputElement>(`input[value="${value}"]`)
    if (!input) throw new Error(`No choice ${value}`)
    input.checked = true
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  const theme = () => document.documentElement.getAttribute('data-fr-theme')
  const system = new SystemIsDark()
  vi.spyOn(window, 'matchMedia').mockReturnValue(system)
  followTheme(document)

  beforeEach(() => {
    localStorage.clear()
    document.body.innerHTML = ['light', 'dark', 'system'].map((value) => `<input type="radio" name="theme" value="${value}">`).join('')
    system.become(false)
  })
  afterEach(() => vi.restoreAllMocks())

  test('a choice applies at once and is kept on the device; « Système » forgets it', () => {
    choose('dark')
    expect(theme()).toBe('dark')
    expect(localStorage.getItem('theme')).toBe('dark')
    choose('system')
    expect(localStorage.getItem('theme')).toBeNull()
  })

  test('without a choice, the page follows the system while it is open', () => {
    system.become(true)
    expect(theme()).toBe('dark')
    system.become(false)
    expect(theme()).toBe('light')
  })

  test('a choice holds against the system', () => {
    choose('light')
    system.become(true)
    expect(theme()).toBe('light')
    choose('system')
    expect(theme()).toBe('dark')
  })

  test('applies even where the browser forbids to keep it', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => { throw new DOMException('Denied', 'SecurityError') })
    choose('dark')
    expect(theme()).toBe('dark')
  })

  test('a choice that is none is no choice, and breaks nothing', () => {
    localStorage.setItem('theme', 'x"]')
    vi.spyOn(window, 'matchMedia').mockReturnValue(new SystemIsDark())
    expect(() => followTheme(document)).not.toThrow()
    expect(document.querySelector('input:checked')).toBeNull()
  })

  test('the next page shows which choice is in force', () => {
    localStorage.setItem('theme', 'dark')
    vi.spyOn(window, 'matchMedia').mockReturnValue(new SystemIsDark())
    followTheme(document)
    expect(document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('dark')
  })
})
