import { HtmlValidate } from 'html-validate'

/** The validator's standard rules, but for those about ways of writing: Vue writes void elements and boolean attributes in its own valid way. */
const htmlValidate = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'void-style': 'off', 'attribute-boolean-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'attr-quotes': 'off', 'no-inline-style': 'off', 'long-title': 'off', 'require-sri': 'off',
    'no-implicit-button-type': 'error', 'tel-non-breaking': 'off', 'attribute-empty-style': 'off',
  },
})

/** What is wrong in a page or a fragment, in the words « rule line:column message ». */
export async function htmlFaultsOf(html: string): Promise<string[]> {
  const { results } = await htmlValidate.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`))
}
