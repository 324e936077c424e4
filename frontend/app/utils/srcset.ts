import type { Image } from '@elles/domain/contract'

const setOf = (widths: Image['formats']): string => widths.map(({ path, width }) => `/media/${path} ${width}w`).join(', ')

/** The widths in which the site serves an image, its own included: the browser takes the one that its screen needs. */
export const srcsetOf = ({ formats, path, width }: Image): string => setOf([...formats, { path, width }])

/** The widths in which it has the image in AVIF; empty for a small one. */
export const avifSrcsetOf = ({ avif }: Image): string => setOf(avif)
