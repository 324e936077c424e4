import { counted } from '@elles/domain/text'
import { KEPT_MOST, selectionAddress } from '../../shared/selection'
import { announce, closestTo } from './elements'
import { keep, kept, NOT_KEPT } from './storage'

const NAME = 'selection'

const slugsOf = (text: string): string[] => text.split(',').filter(Boolean)
const read = (page: Document): string[] => slugsOf(kept(page, NAME) ?? '')
const isSame = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && some.every((slug) => others.includes(slug))

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
  const write = (slugs: readonly string[], message: string): boolean => {
    const isDone = keep(page, NAME, slugs.join(','))
    showSelection(page)
    announce(page, isDone ? message : NOT_KEPT)
    return isDone
  }
  const inWords = (count: number): string => counted(count, 'opportunité')

  const toggle = (slug: string): void => {
    const slugs = read(page)
    const isKept = slugs.includes(slug)
    if (!isKept && slugs.length >= KEPT_MOST) return announce(page, `Votre sélection est pleine\u00a0: ${counted(KEPT_MOST, 'fiche')} au plus.`)
    const next = isKept ? slugs.filter((other) => other !== slug) : [...slugs, slug]
    // Her own list is drawn again without what she removes: « Précédent » brings it back.
    const isOwnPage = isKept && isSame(shown(), slugs)
    const isDone = write(next, `${isKept ? 'Retirée de' : 'Gardée dans'} votre sélection\u00a0: ${inWords(next.length)}.`)
    if (isOwnPage && isDone) browser.location.assign(selectionAddress(next))
  }

  const keepAll = (all: HTMLElement): void => {
    const wanted = [...new Set([...read(page), ...shown()])]
    const next = wanted.slice(0, KEPT_MOST)
    const left = wanted.length - next.length
    const isFull = left > 0 ? ` Elle est pleine\u00a0: ${counted(left, 'fiche n’a pas été gardée', 'fiches n’ont pas été gardées')}.` : ''
    all.hidden = write(next, `Votre sélection\u00a0: ${inWords(next.length)}.${isFull}`) && left === 0
  }

  page.addEventListener('click', (event) => {
    const slug = closestTo(event, '[data-keep]')?.dataset.keep
    if (slug) toggle(slug)
    const all = closestTo(event, '[data-selection-keep]')
    if (all) keepAll(all)
    if (!closestTo(event, '[data-selection-clear]') || !browser.confirm('Vider votre sélection sur cet appareil\u00a0?')) return
    if (write([], 'Votre sélection est vide.')) browser.location.assign(selectionAddress([]))
  })
  browser.addEventListener('storage', () => showSelection(page))

  const list = page.querySelector<HTMLElement>('[data-selection]')
  const shown = (): string[] => slugsOf(list?.dataset.selection ?? '')
  const asked = slugsOf(new URLSearchParams(browser.location.search).getAll('fiches').join(','))
  // At the address of her own list, what is no longer published is forgotten: it would take the place of other opportunities.
  if (list && asked.length > 0 && isSame(asked, read(page))) keep(page, NAME, shown().join(','))
  showSelection(page)
  if (!list) return
  const own = read(page)
  if (shown().length === 0 && own.length > 0 && !browser.location.search) return browser.location.replace(selectionAddress(own))
  const all = page.querySelector<HTMLElement>('[data-selection-keep]')
  if (all) all.hidden = shown().every((slug) => own.includes(slug))
}
