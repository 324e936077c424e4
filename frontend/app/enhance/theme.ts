import { THEME_STORAGE_KEY } from '../../shared/theme-bootstrap'

function storage(page: Document): Storage | null {
  try {
    return page.defaultView?.localStorage ?? null
  } catch {
    // Storage may be forbidden by the browser's settings: the choice then lasts as long as the page.
    return null
  }
}

/** The visitor's theme: follows the system unless she chooses; kept on her device only. */
export function followTheme(page: Document): void {
  const systemIsDark = page.defaultView?.matchMedia('(prefers-color-scheme: dark)')
  const choice = (): string => storage(page)?.getItem(THEME_STORAGE_KEY) ?? 'system'
  const apply = (chosen: string): void => {
    const isDark = chosen === 'dark' || (chosen === 'system' && systemIsDark?.matches === true)
    page.documentElement.setAttribute('data-fr-theme', isDark ? 'dark' : 'light')
  }

  const current = page.querySelector<HTMLInputElement>(`input[name="theme"][value="${choice()}"]`)
  if (current) current.checked = true
  page.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return
    if (target.value === 'system') storage(page)?.removeItem(THEME_STORAGE_KEY)
    else storage(page)?.setItem(THEME_STORAGE_KEY, target.value)
    apply(target.value)
  })
  systemIsDark?.addEventListener('change', () => apply(choice()))
}
