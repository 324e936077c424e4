import type { Page } from 'playwright-core'

/** Where the page, its title and what it says to assistive technologies may break a line before « : », « ; », « ? », « ! », « » », « € » or « % », or after « « ». */
export function breaksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = document.body.cloneNode(true) as HTMLElement
    for (const other of shown.querySelectorAll('script, style, noscript, code, pre, textarea')) other.remove()
    const spoken = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''))
    const described = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''
    const texts = [document.title, described, shown.textContent, ...spoken]
    return texts.flatMap((text) => text.match(/.{0,20}(?:«[^\S\u00a0\u202f]|[^\S\u00a0\u202f][:;?!»€%](?=$|[\s»).,])).{0,20}/g) ?? [])
  })
}
