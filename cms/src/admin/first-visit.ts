const languageKey = 'strapi-admin-language'

/** Makes French the first language of the admin, sign-in screen included; someone who chose another keeps it. */
export function preferFrench(): void {
  if (localStorage.getItem(languageKey) === null) localStorage.setItem(languageKey, 'fr')
}

/** Strapi 5.54 opens every screen with a banner about its own media library. `false` twice: not the old library, no installation id. */
export function hideUpstreamNews(): void {
  for (const scope of ['false', 'undefined']) localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${scope}`, 'true')
}
