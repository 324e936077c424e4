/** Words that end like a plural and are none: a value before them is not their number. */
const others = 'nous|vous|a|as|mois|fois|dans|sans|sous|vers|puis|plus|moins|mais|après|dès|depuis|est|es|pas|tous|toutes|les|des|ses|mes|nos|vos|ces|aux|deux|prix|hors|lors|très|jamais|toujours|ans(?= d’âge)'
const pluralAfterValue = new RegExp(`^[ \\u00a0](?!(?:${others})(?!\\p{L}))\\p{Ll}{2,}[sx](?!\\p{L})`, 'u')
/** « 1 opportunité », as one branch of two. */
const countedByHand = /^1[ \u00a0]\p{Ll}/u

/** Said to those who run the service, in English. */
const english = /\b(?:of|is|are|were|has|created)\b/

const isText = (node) => node.type === 'Literal' && typeof node.value === 'string'
const isPluralOf = (one, many) => one !== '' && (many === `${one}s` || many === `${one}x`)

/** Whether one of two texts is the plural of the other, or its mark alone. */
function agreesByHand({ consequent, alternate }) {
  const texts = [consequent, alternate].map((node) => (isText(node) ? node.value : null))
  if (texts.some((text) => text !== null && countedByHand.test(text))) return true
  const [one, two] = texts
  if (one === null || two === null) return false
  return ['s', 'x'].some((mark) => (one === mark && two === '') || (two === mark && one === '')) || isPluralOf(one, two) || isPluralOf(two, one)
}

/** Whether a number is compared with one or two. */
const comparesWithOne = (test) => test.type === 'BinaryExpression' && test.right.type === 'Literal' && (test.right.value === 1 || test.right.value === 2)

/**
 * A number and what it counts are said by `counted()` (domain/text/counted.ts), which knows that zero is singular, groups figures and keeps both on one line:
 * written by hand, one of the three is forgotten.
 */
export const countedWords = {
  meta: { type: 'problem', schema: [], messages: { byHand: 'Say a number and what it counts with counted() or agreed(), of domain/text' } },
  create({ report, sourceCode }) {
    const tell = (node) => report({ node, messageId: 'byHand' })
    const strings = {
      ConditionalExpression: (node) => { if (comparesWithOne(node.test) && agreesByHand(node)) tell(node) },
      TemplateElement(node) {
        const { quasis } = node.parent
        if (node !== quasis[0] && pluralAfterValue.test(node.value.cooked ?? '') && !english.test(quasis.map(({ value }) => value.raw).join(' '))) tell(node)
      },
    }
    const markup = {
      ...strings,
      VText(node) {
        const isAfterValue = node.parent.children.some((sibling) => sibling.type === 'VExpressionContainer' && sibling.range[1] === node.range[0])
        if (isAfterValue && pluralAfterValue.test(node.value)) tell(node)
      },
    }
    return sourceCode.parserServices.defineTemplateBodyVisitor?.(markup, strings) ?? strings
  },
}

/** Where sentences that readers and editors see are built. */
export const counts = {
  files: ['frontend/{app,server,shared}/**/*.{ts,vue}', 'domain/{contract,opportunity,picture,review,submission,vocabulary,writing}/**/*.ts', 'cms/src/**/*.{ts,tsx}'],
  plugins: { counts: { rules: { words: countedWords } } },
  rules: { 'counts/words': 'error' },
}
