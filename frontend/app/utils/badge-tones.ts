import type { Tone } from '#shared/catalogue'

/** The classes of a badge of each tone. */
export const badgeTones: Readonly<Record<Tone, string>> = {
  success: 'fr-badge--success fr-badge--no-icon',
  warning: 'fr-badge--warning',
  info: 'fr-badge--info fr-badge--no-icon',
  new: 'fr-badge--new',
  neutral: '',
}
