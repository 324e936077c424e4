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
