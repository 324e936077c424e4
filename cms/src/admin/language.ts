const languageKey = 'strapi-admin-language'

/** Makes French the first language of the admin, sign-in screen included; someone who chose another keeps it. */
export function preferFrench(): void {
  if (localStorage.getItem(languageKey) === null) localStorage.setItem(languageKey, 'fr')
}
