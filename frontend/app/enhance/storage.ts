/** What the reader is told when her browser keeps nothing. */
export const NOT_KEPT = 'Votre navigateur refuse de garder des informations sur cet appareil.'

function storage(page: Document): Storage | null {
  try {
    return page.defaultView?.localStorage ?? null
  } catch {
    // Storage may be forbidden by the browser's settings: what is chosen then lasts as long as the page.
    return null
  }
}

/** What the reader keeps on this device under a name, or null. */
export function kept(page: Document, name: string): string | null {
  return storage(page)?.getItem(name) ?? null
}

/** Keeps a text on this device; an empty one is forgotten. Answers whether it is done: a browser may refuse or be full. */
export function keep(page: Document, name: string, text: string): boolean {
  const device = storage(page)
  if (!device) return false
  try {
    if (text === '') device.removeItem(name)
    else device.setItem(name, text)
    return true
  } catch {
    return false
  }
}

/** Forgets what this device keeps under the names that match. Answers whether it is done. */
export function forgetAll(page: Document, names: RegExp): boolean {
  const device = storage(page)
  if (!device) return false
  for (const name of Array.from({ length: device.length }, (_, index) => device.key(index) ?? '').filter((key) => names.test(key))) device.removeItem(name)
  return true
}
