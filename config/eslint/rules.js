/** A function fits a screen, a file one meaning. */
const LONGEST_FUNCTION = 60
const LONGEST_FILE = 220
const MOST_BRANCHES = 15

const counted = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

/** The house rules that need no types. */
export const baseRules = {
  'complexity': ['error', MOST_BRANCHES],
  'max-lines': counted(LONGEST_FILE),
  'max-lines-per-function': counted(LONGEST_FUNCTION),
  'eqeqeq': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
  // A type or an interface, an index or a Record: whichever reads better.
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/consistent-indexed-object-style': 'off',
  // A bundle or a header table loses an entry by its name.
  '@typescript-eslint/no-dynamic-delete': 'off',
}

/** The house rules that need types. */
export const typedRules = {
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // `this: void` says that a method may be taken off its object.
  '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
}

/** Strapi's own functions answer `any`: what comes out of them is typed where it is named. */
export const strapiRules = Object.fromEntries(
  ['assignment', 'member-access', 'call', 'return', 'argument'].map((rule) => [`@typescript-eslint/no-unsafe-${rule}`, 'off']),
)

/** Vocabularies and form layouts are tables: as long as what they list. */
export const tableRules = { 'max-lines': 'off' }

/** A suite is one long function by nature, and its data is long. */
export const testRules = {
  'max-lines': counted(500),
  'max-lines-per-function': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
}
