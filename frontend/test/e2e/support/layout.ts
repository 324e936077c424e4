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

/** Text that its own box cuts off: boxes that hide what overflows and hold more than they show. */
async function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isRead = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && (element.textContent ?? '').trim() !== ''
    // An icon says it in place of the words, which the button keeps for assistive technologies.
    const isIcon = (element: Element): boolean => element instanceof HTMLButtonElement && getComputedStyle(element, '::before').maskImage !== 'none' && element.title + element.textContent !== ''
    // A pixel-sized box is how text is kept for assistive technologies only.
    const isForAssistiveOnly = (element: Element): boolean => element.clientWidth <= 1 || element.clientHeight <= 1
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const hides = (overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 2
        const hidesBelow = (overflowY === 'hidden' || overflowY === 'clip') && element.scrollHeight > element.clientHeight + 2
        return (hides || hidesBelow) && isRead(element) && !isIcon(element) && !isForAssistiveOnly(element)
      })
      .map((element) => `${element.tagName.toLowerCase()}.${String(element.className)} cuts « ${(element.textContent ?? '').trim().slice(0, 40)} »`)
  })
}

/** What overflows or is cut off with text at so many per cent. */
export async function enlargeText(page: Page, percent: number): Promise<string[]> {
  await page.evaluate((size) => { document.documentElement.style.fontSize = `${size}%` }, percent)
  const faults = [...await overflowOf(page), ...await cutText(page)]
  await page.evaluate(() => { document.documentElement.style.fontSize = '' })
  return faults
}

/** What overflows or is cut off with the spacing of WCAG 1.4.12. */
export async function spaceText(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }')
    document.adoptedStyleSheets = [sheet]
  })
  const faults = [...await overflowOf(page), ...await cutText(page)]
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
