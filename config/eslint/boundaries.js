const deny = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } })

const frameworks = ['vue', 'vue/*', 'nuxt', 'nuxt/*', '#*', 'h3', 'nitropack', '@strapi/*']

/** The dependency rule of docs/architecture.md: app → domain ← server → cms over HTTP, cms → domain; the domain imports nobody. */
export const boundaries = [
  deny(['domain/{contract,limits,opportunity,review,text,vocabulary,writing}/**/*.ts'], [{ regex: '^(?!\\.{1,2}/|valibot$|@orama/stemmers/french$)', message: 'The domain is pure: it imports itself, valibot and the French stemmer only.' }]),
  deny(['frontend/app/**/*.{ts,vue}'], [{ group: ['**/server/**', '~~/server/**', '#server/**', '@strapi/*', '@elles/cms*', '**/cms/**'], message: 'The pages know neither the server nor the CMS: they ask the API.' }]),
  deny(['frontend/server/**/*.ts'], [{ group: ['**/app/**', '~/**', '@/**', '@strapi/*', '@elles/cms*'], message: 'The server knows neither the pages nor Strapi: it reads the change feed.' }]),
  deny(['frontend/shared/**/*.ts'], [{ group: [...frameworks, '**/app/**', '**/server/**'], message: 'What pages and server share is plain TypeScript.' }]),
  deny(['cms/**/*.{ts,tsx}'], [{ group: ['**/frontend/**', '@elles/frontend*', 'nuxt', 'vue'], message: 'The CMS does not know the site.' }]),
]
