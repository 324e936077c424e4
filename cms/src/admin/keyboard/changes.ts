/**
 * Calls back once for each drawn frame in which something of the admin has changed: what corrects Strapi's screens
 * reads them again then, since React may draw any part of them anew. `attributes` names those that count as well.
 */
export function onChanges(look: () => void, attributes: readonly string[] = []): void {
  let isAsked = false
  const ask = () => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      look()
    })
  }
  const all = { subtree: true, childList: true, characterData: true }
  const named = attributes.length > 0 ? { ...all, attributeFilter: [...attributes] } : all
  new MutationObserver(ask).observe(document.documentElement, named)
}

/** Writes an attribute unless it says so already: writing it again would be one more change to look at. */
export function say(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value)
}
