/** Run in the page: each function is sent to the browser whole, and uses nothing from outside itself. */

/** The page's outline and what it lacks: RGAA 4.1, criteria 1.1, 2.1, 5.4 to 5.7, 6.2, 9.1, 9.2, 12.6, 13.1 and 13.2. */
export function outlineOf() {
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)]
  const words = (element: Element): string => element.textContent.trim().replace(/\s+/g, ' ')
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '').trim()
  const headings = all('h1, h2, h3, h4, h5, h6').filter((heading) => !heading.closest('dialog'))
  const level = (heading: Element | undefined): number => Number(heading?.tagName[1] ?? 0)
  const isSectioned = (element: Element): boolean => element.parentElement?.closest('article, aside, main, nav, section') !== null
  return {
    headingsOfLevelOne: headings.filter((heading) => level(heading) === 1).length,
    headingsThatSkipALevel: headings.filter((heading, index) => level(heading) > level(headings[index - 1]) + 1).map(words),
    emptyHeadings: headings.filter((heading) => words(heading) === '').length,
    landmarks: {
      banner: all('header').filter((element) => !isSectioned(element)).length,
      main: all('main').length,
      contentinfo: all('footer').filter((element) => !isSectioned(element)).length,
    },
    navigations: all('nav').map(nameOf),
    imagesWithoutAlternative: [
      ...all('img:not([alt])'),
      ...all('svg').filter((drawing) => !drawing.closest('[aria-hidden="true"]') && drawing.getAttribute('role') !== 'img'),
      ...all('[role="img"]').filter((image) => nameOf(image) === ''),
    ].map((element) => element.outerHTML.slice(0, 120)),
    tablesWithoutNameOrHeaders: all('table').filter((table) => !table.querySelector('caption')?.textContent || !table.querySelector('th') || table.querySelector('th:not([scope])')).map(words),
    linksWithoutName: all('a[href]').filter((link) => words(link) === '' && nameOf(link) === '').map((link) => link.outerHTML.slice(0, 120)),
    opensElsewhere: all('[target]').length,
    movesOrReloadsByItself: all('meta[http-equiv="refresh"], marquee, blink').length + document.getAnimations().length,
    framesAndPlayers: all('iframe, frame, video, audio, object, embed').length,
  }
}

/** What the keyboard is expected to stop at, in the order of the page. */
export function controlsIn(): string[] {
  const isReachable = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && !element.closest('dialog:not([open])')
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(isReachable).map((element) => element.outerHTML.slice(0, 80))
}

/** Where the focus is, and why it cannot be seen there; null when it has left the page (RGAA 4.1, criteria 10.7 and 12.9). */
export function focusNow(): { name: string; fault: string } | null {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const hasOutline = (part: Element, pseudo?: string): boolean => getComputedStyle(part, pseudo).outlineStyle !== 'none'
  const sibling = element.nextElementSibling
  const isMarked = [element, ...element.querySelectorAll('*')].some((part) => hasOutline(part)) || hasOutline(element, '::before') || hasOutline(element, '::after')
    || (sibling !== null && hasOutline(sibling, '::before'))
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  const name = element.outerHTML.slice(0, 80)
  return { name, fault: isMarked && isInView ? '' : `${isMarked ? 'out of sight' : 'no visible focus'}: ${name}` }
}

/** Text that a reader's own style sheet makes too long for its box, and the page's own sideways scrolling. What is cut without it is meant to be: a button's icon stands for its words. */
export function textThatDoesNotFit(css: string): string[] {
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
