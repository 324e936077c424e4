import { KEPT_MOST, selectionAddress } from '../../shared/selection'
import { announce, closestTo } from './elements'
import { keep, kept } from './storage'

const NAME = 'selection'
const NOT_KEPT = 'Votre navigateur refuse de garder des informations sur cet appareil.'

const read = (page: Document): string[] => (kept(page, NAME) ?? '').split(',').filter(Boolean)

/** Shows what is kept: the pressed buttons, the count beside each link to the selection. */
export function showSelection(page: Document): void {
  const slugs = read(page)
  for (const button of page.querySelectorAll<HTMLElement>('[data-keep]')) {
    const isKept = slugs.includes(button.dataset.keep ?? '')
    button.setAttribute('aria-pressed', String(isKept))
    button.classList.toggle('fr-icon-bookmark-fill', isKept)
    button.classList.toggle('fr-icon-bookmark-line', !isKept)
  }
  for (const count of page.querySelectorAll('[data-selection-count]')) count.textContent = slugs.length > 0 ? `\u00a0(${slugs.length})` : ''
}

/** « Ma sélection »: opportunities kept on the device. Their page is drawn by the server from its address, which holds their names. */
export function followSelection(page: Document, browser: Window): void {
  const write = (slugs: readonly string[], message: string): void => {
    const isDone = keep(page, NAME, slugs.join(','))
    showSelection(page)
    announce(page, isDone ? message : NOT_KEPT)
  }
  const inWords = (count: number): string => (count === 1 ? '1 opportunité' : `${count} opportunités`)

  const toggle = (slug: string): void => {
    const slugs = read(page)
    const isKept = slugs.includes(slug)
    if (!isKept && slugs.length >= KEPT_MOST) return announce(page, `Votre sélection est pleine : ${KEPT_MOST} fiches au plus.`)
    const next = isKept ? slugs.filter((other) => other !== slug) : [...slugs, slug]
    write(next, `${isKept ? 'Retirée de' : 'Gardée dans'} votre sélection : ${inWords(next.length)}.`)
  }

  page.addEventListener('click', (event) => {
    const slug = closestTo(event, '[data-keep]')?.dataset.keep
    if (slug) toggle(slug)
    const all = closestTo(event, '[data-selection-keep]')
    if (all) {
      const next = [...new Set([...read(page), ...shown()])].slice(0, KEPT_MOST)
      write(next, `Votre sélection : ${inWords(next.length)}.`)
      all.hidden = true
    }
    if (closestTo(event, '[data-selection-clear]') && browser.confirm('Vider votre sélection sur cet appareil ?')) {
      keep(page, NAME, '')
      browser.location.assign(selectionAddress([]))
    }
  })
  browser.addEventListener('storage', () => showSelection(page))

  const list = page.querySelector<HTMLElement>('[data-selection]')
  const shown = (): string[] => (list?.dataset.selection ?? '').split(',').filter(Boolean)
  showSelection(page)
  if (!list) return
  const own = read(page)
  if (shown().length === 0 && own.length > 0 && !browser.location.search) return browser.location.replace(selectionAddress(own))
  const all = page.querySelector<HTMLElement>('[data-selection-keep]')
  if (all) all.hidden = shown().every((slug) => own.includes(slug))
}
