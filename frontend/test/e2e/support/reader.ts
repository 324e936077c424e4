import { until } from './wait.ts'

/** Milliseconds for a page to say what is awaited of it. */
const PATIENCE = 20_000

/**
 * Somebody who reads the site in any browser: what she does is told in selectors, what she sees asked by expressions that run in the page. Locators
 * of Playwright are for recent Chromiums alone.
 */
export interface Reader {
  open(path: string): Promise<void>
  /** « Précédent ». */
  back(): Promise<void>
  read<Seen>(expression: string): Promise<Seen>
  press(selector: string): Promise<void>
  /** Types in a field, in the place of what it holds. */
  type(selector: string, text: string): Promise<void>
  key(key: 'Enter' | 'Tab' | 'Escape'): Promise<void>
  choose(selector: string, value: string): Promise<void>
  /** Waits until an expression holds, pages that come meanwhile included. */
  sees(expression: string): Promise<void>
}

/** What the pages of Playwright and of Puppeteer have in common. */
interface Driven {
  goto(url: string, options: { readonly waitUntil: 'load' }): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  readonly mouse: { click(x: number, y: number): Promise<void> }
  readonly keyboard: { type(text: string): Promise<void>; press(key: 'Enter' | 'Tab' | 'Escape'): Promise<void> }
}

const text = JSON.stringify

/** An expression that chooses in a list as the reader would: the lists that browsers draw are out of reach of their tools. */
export const choosing = (selector: string, value: string): string => `(list => {
  list.value = ${text(value)}
  for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }))
})(document.querySelector(${text(selector)}))`

/** Waits until an expression holds; a page that goes away while it is asked is asked again. */
export const seeing = (read: Reader['read'], expression: string): Promise<unknown> =>
  until(expression, PATIENCE, () => read<boolean>(`Boolean(${expression})`).catch(() => false))

/** A reader behind a keyboard and a mouse. */
export function readerOf(page: Driven, siteUrl: string): Reader {
  const read = <Seen>(expression: string): Promise<Seen> => page.evaluate(expression) as Promise<Seen>
  const press = async (selector: string): Promise<void> => {
    await seeing(read, `document.querySelector(${text(selector)})`)
    const [x, y] = await read<[number, number]>(`(element => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = element.getClientRects()[0]
      return [box.left + box.width / 2, box.top + box.height / 2]
    })(document.querySelector(${text(selector)}))`)
    await page.mouse.click(x, y)
  }
  return {
    read,
    press,
    open: async (path) => { await page.goto(siteUrl + path, { waitUntil: 'load' }) },
    back: () => read('setTimeout(() => history.back()) && undefined'),
    type: async (selector, typed) => {
      await press(selector)
      await read(`document.querySelector(${text(selector)}).select()`)
      await page.keyboard.type(typed)
    },
    key: (key) => page.keyboard.press(key),
    choose: (selector, value) => read(choosing(selector, value)),
    sees: async (expression) => { await seeing(read, expression) },
  }
}
