import { fr } from '../translations/fr.ts'

/** What Strapi writes on the button that fills an empty group or list. */
const WORDS = fr['content-manager.components.empty-repeatable']

/** The label of the field that an element belongs to, without its mark of obligation and its count. */
export function labelAbove(element: Element): string {
  const label = element.querySelector('label')
  if (label) return label.textContent.replace(/\s*\(\d+\)\s*|\*/g, '').trim()
  return element.parentElement ? labelAbove(element.parentElement) : ''
}

function nameIn(node: Node): void {
  if (!(node instanceof Element)) return
  for (const button of node.matches('button') ? [node] : node.querySelectorAll('button')) {
    if (button.textContent === WORDS && button.parentElement) button.setAttribute('aria-label', `${WORDS} ${labelAbove(button.parentElement)}`.trim())
  }
}

/** Says which group the button of an empty one fills: Strapi gives all of them the same name. */
export function nameEmptyGroups(): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(nameIn)
  }).observe(document.documentElement, { subtree: true, childList: true })
}
