import type { Image } from '@elles/domain/contract'

const setOf = (widths: Image['formats']): string => widths.map(({ path, width }) => `/media/${path} ${width}w`).join(', ')

/** The widths in which the site serves an image, its own included: the browser takes the one that its screen needs. */
export const srcsetOf = ({ formats, path, width }: Image): string => setOf([...formats, { path, width }])

/** Pixels: as wide as an image is shown on most screens. */
const SHOWN = 1200

/** The widths in which it has the image in AVIF; empty when the widest of them would be stretched where another format would not: a browser that takes AVIF looks at no other. */
export const avifSrcsetOf = ({ avif, width }: Image): string => (avif.some((one) => one.width >= Math.min(width, SHOWN)) ? setOf(avif) : '')
