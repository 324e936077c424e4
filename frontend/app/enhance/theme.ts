import { THEME_STORAGE_KEY } from '../../shared/theme-bootstrap'
import { keep, kept } from './storage'

/** The visitor's theme: follows the system unless she chooses; kept on her device only. */
export function followTheme(page: Document): void {
  const systemIsDark = page.defaultView?.matchMedia('(prefers-color-scheme: dark)')
  const choice = (): string => kept(page, THEME_STORAGE_KEY) ?? 'system'
  const apply = (chosen: string): void => {
    const isDark = chosen === 'dark' || (chosen === 'system' && systemIsDark?.matches === true)
    page.documentElement.setAttribute('data-fr-theme', isDark ? 'dark' : 'light')
  }

  // Compared, not put in a selector: what a device holds may be anything.
  const current = [...page.querySelectorAll<HTMLInputElement>('input[name="theme"]')].find(({ value }) => value === choice())
  if (current) current.checked = true
  page.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return
    keep(page, THEME_STORAGE_KEY, target.value === 'system' ? '' : target.value)
    apply(target.value)
  })
  systemIsDark?.addEventListener('change', () => apply(choice()))
}
