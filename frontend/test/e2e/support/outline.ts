import type { Page } from 'playwright-core'

/** Runs in the page. The page's outline and what it lacks: RGAA 4.1, criteria 1.1, 2.1, 5.4 to 5.7, 6.2, 9.1, 9.2, 12.6, 13.1 and 13.2. */
function outlineInPage() {
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

const EXPECTED = {
  headingsOfLevelOne: 1, headingsThatSkipALevel: [], emptyHeadings: 0, landmarks: { banner: 1, main: 1, contentinfo: 1 },
  imagesWithoutAlternative: [], tablesWithoutNameOrHeaders: [], linksWithoutName: [], opensElsewhere: 0, movesOrReloadsByItself: 0, framesAndPlayers: 0,
}

/** One outline, one landmark of each kind, names for navigations, images, tables and links: what is otherwise. */
export async function outlineFaults(page: Page): Promise<string[]> {
  const { navigations, ...found } = await page.evaluate(outlineInPage)
  const others = Object.entries(EXPECTED).filter(([name, expected]) => JSON.stringify(found[name as keyof typeof found]) !== JSON.stringify(expected))
  return [
    ...others.map(([name]) => `${name}: ${JSON.stringify(found[name as keyof typeof found])}`),
    ...(new Set(navigations).size < navigations.length || navigations.includes('') ? [`names of navigations: ${navigations.join(', ')}`] : []),
  ]
}
