import type { Page } from 'playwright-core'

/** Tab stops of one page at most; past that something holds the focus. */
const MOST_STOPS = 600
/** What stays over the page while it scrolls: the focus must not go under it. */
const OVER_THE_PAGE = '.site-exit, .site-apply-bar, .site-filters__apply'

/**
 * Goes through a page with the Tab key. Tells what the keyboard does not reach, where the focus cannot be seen, is hidden behind something,
 * goes back in the page or is lost (RGAA 10.7, 12.8, 12.9).
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  const stops = await page.evaluate(prepareWalk, OVER_THE_PAGE)
  for (let step = 0; step < Math.min(MOST_STOPS, stops); step += 1) await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const { seen, faults } = window.keyboardWalk
    const order = seen.flatMap((stop, index) => (stop === index ? [] : [`stop ${stop} came as number ${index}: ${document.querySelector(`[data-stop="${stop}"]`)?.outerHTML.slice(0, 100)}`]))
    const isComplete = seen.length === document.querySelectorAll('[data-stop]').length
    return [...order, ...(isComplete ? [] : [`the focus is lost after ${seen.length} stops`]), ...faults].slice(0, 5)
  })
}

declare global {
  interface Window {
    keyboardWalk: { seen: number[]; faults: string[]; stop: () => void }
  }
}

/** Runs in the page: numbers its tab stops, puts the focus before the first one and notes from then on where it goes; resolves to their number. */
function prepareWalk(overThePage: string): number {
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'
  for (const known of document.querySelectorAll('[data-stop]')) known.removeAttribute('data-stop')
  const stops = [...document.querySelectorAll<HTMLElement>(focusable)].filter((element) => element.tabIndex >= 0 && !element.matches(':disabled, [type="hidden"]') && element.checkVisibility({ visibilityProperty: true }))
    // Of several radio buttons of a name, one is a stop: the chosen one, else the first.
    .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio') || element === ([...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${element.name}"]`)].find(({ checked }, _, all) => checked || all.every((one) => !one.checked))))
  for (const [index, element] of stops.entries()) element.dataset['stop'] = String(index)
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
  scrollTo(0, 0)

  window.keyboardWalk?.stop()
  const walk = { seen: [] as number[], faults: [] as string[], stop: () => document.removeEventListener('focusin', note) }
  const drawn = (target: Element, pseudo?: string): boolean => getComputedStyle(target, pseudo).outlineStyle !== 'none'
  function note({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    const html = target.outerHTML.slice(0, 100)
    walk.seen.push(Number(target.dataset['stop'] ?? -1))
    const sibling = target.nextElementSibling
    const isOutlined = [target, ...target.querySelectorAll('*')].some((part) => drawn(part)) || drawn(target, '::before') || drawn(target, '::after') || (sibling !== null && drawn(sibling, '::before'))
    if (!isOutlined) walk.faults.push(`the focus cannot be seen on ${html}`)
    const { left, top, right, bottom } = target.getBoundingClientRect()
    if (bottom <= 0 || top >= innerHeight) walk.faults.push(`out of sight: ${html}`)
    const above = document.elementFromPoint(Math.max(0, Math.min(innerWidth - 1, (left + right) / 2)), Math.max(0, Math.min(innerHeight - 1, (top + bottom) / 2)))
    if (above && !target.contains(above) && above.closest(overThePage) && !target.closest(overThePage)) walk.faults.push(`covered: ${html}`)
  }
  document.addEventListener('focusin', note)
  window.keyboardWalk = walk
  return stops.length
}
