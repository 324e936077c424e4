import { THEME_STORAGE_KEY } from '#shared/theme-bootstrap'

export type ThemeChoice = 'system' | 'light' | 'dark'

const isChoice = (value: unknown): value is ThemeChoice => value === 'light' || value === 'dark' || value === 'system'

function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    // Storage may be forbidden by the browser's settings: the choice then lasts as long as the page.
    return null
  }
}

/** The visitor's theme: follows the system unless she chooses; kept on her device only. */
export function useTheme() {
  const choice = ref<ThemeChoice>('system')

  onMounted(() => {
    const stored = storage()?.getItem(THEME_STORAGE_KEY)
    if (isChoice(stored)) choice.value = stored
  })

  function choose(next: ThemeChoice): void {
    choice.value = next
    const isDark = next === 'dark' || (next === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
    document.documentElement.setAttribute('data-fr-theme', isDark ? 'dark' : 'light')
    if (next === 'system') storage()?.removeItem(THEME_STORAGE_KEY)
    else storage()?.setItem(THEME_STORAGE_KEY, next)
  }

  return { choice, choose }
}
