import { serverWords } from './translations/server-words.ts'

/** What Strapi and its design system have in their code, in English or half of it, under no id at all: only whole sentences, as they are written. */
const french: Readonly<Record<string, string>> = {
  Loading: 'Chargement',
  'Loading content.': 'Chargement du contenu.',
  'Loading content...': 'Chargement du contenu…',
  Search: 'Rechercher',
  'Close modal': 'Fermer la fenêtre',
  'Choose date': 'Choisir le jour',
  'Choose time': 'Choisir l’heure',
  'Vider date': 'Vider le jour',
  'Vider time': 'Vider l’heure',
  'Effacer time': 'Effacer l’heure',
  'Effacer date': 'Effacer le jour',
}
/** The names of controls, which nobody types: a title may be « draft ». */
const names: Readonly<Record<string, string>> = { ...french, draft: 'brouillon', published: 'publié', modified: 'modifié', search: 'Rechercher' }
const attributes = ['aria-label', 'placeholder', 'title']
/** Where people write: never touched. */
const written = 'td, h1, [contenteditable], textarea'

function renameIn(element: Element): void {
  for (const attribute of attributes) {
    const name = names[element.getAttribute(attribute) ?? '']
    if (name) element.setAttribute(attribute, name)
  }
}

function translateText(node: Text): void {
  const said = node.data.trim()
  const text = french[said] ?? serverWords(said)
  if (text && !node.parentElement?.closest(written)) node.data = text
}

function translateBelow(node: Node): void {
  if (node instanceof Text) return translateText(node)
  if (!(node instanceof Element)) return
  renameIn(node)
  for (const element of node.querySelectorAll(attributes.map((name) => `[${name}]`).join())) renameIn(element)
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) if (texts.currentNode instanceof Text) translateText(texts.currentNode)
}

/** « Ressource | Strapi », or « Strapi Admin » where a screen has no title. */
const BRAND = /Strapi(?: Admin)?$/

function nameTheService(): void {
  if (BRAND.test(document.title)) document.title = document.title.replace(BRAND, 'Elles font la culture')
}

/** Says in French what is written in Strapi's own code, as it appears; and takes away what leads to its shop and to its documentation, which is in English, and what stands in the place of our fields while they load. */
export function translateWhatIsInCode(): void {
  const style = document.createElement('style')
  style.textContent = 'a[href*="strapi.io"] { display: none !important; } input[placeholder^="Unsupported field"] { visibility: hidden !important; }'
  document.head.append(style)
  nameTheService()
  new MutationObserver((changes) => {
    nameTheService()
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes' && target instanceof Element) renameIn(target)
      else if (type === 'characterData' && target instanceof Text) translateText(target)
      else addedNodes.forEach(translateBelow)
    }
  }).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes })
}
