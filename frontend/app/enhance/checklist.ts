import { counted } from '@elles/domain/text'
import { announce, closestTo } from './elements'
import { keep, kept, NOT_KEPT } from './storage'

const LIST = '[data-checklist]'

/** The documents that an application asks for, ticked as they are ready: kept on the device, one entry an opportunity. */
export function followChecklist(page: Document): void {
  const list = page.querySelector<HTMLElement>(LIST)
  if (!list) return
  const name = `pieces-${list.dataset.checklist ?? ''}`
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const ready = (): HTMLInputElement[] => boxes.filter(({ checked }) => checked)
  const show = (): void => {
    const count = list.querySelector('[data-checklist-count]')
    if (count) count.textContent = `${counted(ready().length, 'pièce prête', 'pièces prêtes')} sur ${boxes.length}.`
  }
  const save = (): void => {
    const isDone = keep(page, name, ready().map(({ value }) => value).join(','))
    show()
    if (!isDone) announce(page, NOT_KEPT)
  }

  const restore = (): void => {
    const before = (kept(page, name) ?? '').split(',')
    for (const box of boxes) box.checked = before.includes(box.value)
    show()
  }
  restore()
  page.defaultView?.addEventListener('storage', restore)
  list.addEventListener('change', save)
  list.addEventListener('click', (event) => {
    if (!closestTo(event, '[data-checklist-clear]')) return
    for (const box of boxes) box.checked = false
    save()
  })
}
