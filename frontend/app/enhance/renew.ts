/** Text fields and what they held at some instant, by id. */
export type Typed = ReadonlyMap<string, string>

const textFields = 'input[id]:not([type="checkbox"], [type="radio"], [type="hidden"])'

/** What the text fields below an element hold now. */
export function typedIn(root: ParentNode): Typed {
  return new Map([...root.querySelectorAll<HTMLInputElement>(textFields)].map(({ id, value }) => [id, value]))
}

/** Gives a text field its new value, unless it was typed in since the question was asked. */
function renewFields(live: Element, next: Element, asked: Typed): void {
  for (const field of next.querySelectorAll<HTMLInputElement>(textFields)) {
    const current = live.ownerDocument.getElementById(field.id)
    if (current instanceof HTMLInputElement && (asked.get(field.id) ?? current.value) === current.value) current.value = field.value
  }
}

function renewAttributes(live: Element, next: Element): void {
  for (const name of live.getAttributeNames()) if (!next.hasAttribute(name)) live.removeAttribute(name)
  for (const { name, value } of next.attributes) if (live.getAttribute(name) !== value) live.setAttribute(name, value)
  // What a reader has ticked is no longer the attribute's business.
  if (live instanceof HTMLInputElement && live.type === 'checkbox') live.checked = next.hasAttribute('checked')
}

/**
 * Makes an element of the page say what its new version says. Elements with an id stay the same nodes, in their order, so that the focus, the
 * scroll and what is open remain; everything else is replaced. `data-kept` keeps the whole element, typing included: only the values of its
 * untouched fields follow.
 */
export function renew(live: Element, next: Element, asked: Typed): void {
  if (live.hasAttribute('data-kept')) return renewFields(live, next, asked)
  renewAttributes(live, next)
  const stay = new Map([...live.children].filter(({ id }) => id).map((child) => [child.id, child]))
  const staying = new Set([...next.children].filter(({ id, tagName }) => id && stay.get(id)?.tagName === tagName).map(({ id }) => id))
  for (const child of [...live.childNodes]) if (!(child instanceof Element && staying.has(child.id))) child.remove()
  let place = live.firstChild
  for (const child of [...next.childNodes]) {
    const kept = child instanceof Element && staying.has(child.id) ? stay.get(child.id) : undefined
    if (!kept || !(child instanceof Element)) {
      live.insertBefore(live.ownerDocument.importNode(child, true), place)
      continue
    }
    renew(kept, child, asked)
    place = kept.nextSibling
  }
}
