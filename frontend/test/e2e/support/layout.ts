import type { Page } from 'playwright-core'

/** How far the page is wider than the window, with what sticks out of it. */
export async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const widest = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1).slice(0, 3)
    return [`${scrollWidth - clientWidth} px too wide: ${widest.map((element) => `${element.tagName.toLowerCase()}.${String(element.className)}`).join(', ')}`]
  })
}

/** A reader's own style sheet: twice the size of text (RGAA 10.4), or the spacing of WCAG 1.4.12 (RGAA 10.12). */
export const readersSheets = {
  large: 'html { font-size: 200% !important }',
  spaced: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
} as const

/** What a reader's own style sheet cuts off or pushes out of the window. */
export async function misfits(page: Page, sheet: keyof typeof readersSheets): Promise<string[]> {
  const faults = await page.evaluate(textThatDoesNotFit, readersSheets[sheet])
  await page.evaluate(() => { document.adoptedStyleSheets = [] })
  return faults
}

/** Icons whose colour is that of what is behind them: they cannot be seen. */
export async function facesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const behind = (element: Element): string => {
      for (let parent: Element | null = element; parent; parent = parent.parentElement) {
        const { backgroundColor } = getComputedStyle(parent)
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    return [...document.querySelectorAll('body *')].flatMap((element) => (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? ['::before', '::after'] : [])
      .filter((pseudo) => {
        const { content, maskImage, backgroundColor, display } = getComputedStyle(element, pseudo)
        return content !== 'none' && display !== 'none' && maskImage !== 'none' && backgroundColor === behind(element)
      })
      .map((pseudo) => `${element.tagName.toLowerCase()}.${String(element.className)}${pseudo} has the colour of its background`))
  })
}

/** Runs in the page. Text that a reader's own style sheet makes too long for its box, and the page's own sideways scrolling. What is cut without it is meant to be: a button's icon stands for its words. */
function textThatDoesNotFit(css: string): string[] {
  const hides = (value: string): boolean => value === 'hidden' || value === 'clip'
  /** Hidden on purpose: for assistive technologies only, folded, or waiting for the focus. */
  const isAway = (element: Element): boolean => element.closest('.fr-sr-only, .fr-collapse, .fr-skiplinks, dialog:not([open])') !== null || !element.checkVisibility({ visibilityProperty: true })
  const cutNow = (): Element[] => [...document.querySelectorAll('body *')].filter((element) => {
    const { overflowX, overflowY, display } = getComputedStyle(element)
    if (display === 'inline' || element.clientWidth <= 1 || element.textContent.trim() === '' || isAway(element)) return false
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
  })
  document.adoptedStyleSheets = []
  const cutBefore = new Set(cutNow())
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  const cut = cutNow().filter((element) => !cutBefore.has(element)).map((element) => element.outerHTML.slice(0, 120))
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth
  return [...cut, ...(sideways > 0 ? [`${sideways} pixels to the right of the page`] : [])]
}
