/**
 * Calls back once for each drawn frame in which something of the admin has changed: what corrects Strapi's screens reads them again then,
 * since React may draw any part of them anew. `attributes` names those whose change counts as well.
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
  const what = { subtree: true, childList: true, characterData: true }
  new MutationObserver(ask).observe(document.documentElement, attributes.length > 0 ? { ...what, attributeFilter: [...attributes] } : what)
}

/** Writes an attribute where it says something else: writing the same again would be one more change to look at. */
export function say(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value)
}
