/** What is counted or measured stays on the line of its number. */
const units = '(?:[€%]|h|an|ans|jours?|mois|semaines?|heures?|minutes?|min|secondes?|mots?|caractères|chiffres|euros?|pixels|Ko|Mo)(?![\\p{L}\\p{N}])'
/** At the end of a word: elsewhere it is a selector, an address or an operator. */
const marks = '[:;?!»](?=$|[\\s»).,&\\\\])'
const thousands = '(?<=(?<!\\d)[1-9]\\d{0,2}) (?=\\d{3}(?!\\d))'
const places = new RegExp(`(?<=«) | (?=${marks})|(?<=\\d) (?=${units})|${thousands}`, 'gu')
const placesAfterValue = new RegExp(`^ (?=${units})|${places.source}`, 'gu')

/** What surrounds the text of a string, of a part of a template or of an attribute. */
const delimited = /^(?<opening>['"`}]?)(?<text>.*?)(?<closing>['"`]|\$\{|)$/su

/** The same source with `space` for each space that French typography keeps from breaking. */
function mended(source, wanted, space) {
  const { opening, text, closing } = delimited.exec(source).groups
  return `${opening}${text.replace(wanted, space)}${closing}`
}

/**
 * Readers see no line that begins with « : » or « € »: a space that does not break is U+00A0 everywhere, before « ; », « ? » and « ! » too,
 * and is written so that who reads the source sees it: `&nbsp;` in markup, `\u00a0` in a string. `npm run lint -- --fix` writes them.
 */
export const frenchSpaces = {
  meta: { type: 'layout', fixable: 'whitespace', schema: [], messages: { breaks: 'French typography wants a space that does not break: {{ written }}' } },
  create({ report, sourceCode }) {
    const check = (node, space, wanted = places) => {
      const source = sourceCode.getText(node)
      const written = mended(source, wanted, space)
      if (written !== source) report({ node, messageId: 'breaks', data: { written }, fix: (fixer) => fixer.replaceText(node, written) })
    }
    const strings = {
      Literal: (node) => { if (typeof node.value === 'string') check(node, '\\u00a0') },
      TemplateElement: (node) => check(node, '\\u00a0', node === node.parent.quasis[0] ? places : placesAfterValue),
    }
    const followsValue = ({ parent, range }) => parent.children.some((sibling) => sibling.type === 'VExpressionContainer' && sibling.range[1] === range[0])
    const markup = {
      ...strings,
      VText: (node) => check(node, '&nbsp;', followsValue(node) ? placesAfterValue : places),
      VLiteral: (node) => check(node, '&nbsp;'),
    }
    return sourceCode.parserServices.defineTemplateBodyVisitor?.(markup, strings) ?? strings
  },
}

/** Where sentences that readers see are written. */
export const typography = {
  files: ['frontend/{app,server,shared}/**/*.{ts,vue}', 'domain/{contract,opportunity,picture,review,submission,vocabulary,writing}/**/*.ts', 'cms/src/mail/**/*.ts', 'cms/src/demo/load.ts'],
  plugins: { french: { rules: { spaces: frenchSpaces } } },
  rules: { 'french/spaces': 'error' },
}
