import type { Image } from '@elles/domain/contract'
import { SHOWN_WIDTH } from '@elles/domain/picture'

const setOf = (widths: Image['formats']): string => widths.map(({ path, width }) => `/media/${path} ${width}w`).join(', ')

/** The widths in which the site serves an image, its own included: the browser takes the one that its screen needs. */
export const srcsetOf = ({ formats, path, width }: Image): string => setOf([...formats, { path, width }])

/** The widths in which it has the image in AVIF; empty when the widest of them would be stretched where another format would not: a browser that takes AVIF looks at no other. */
export const avifSrcsetOf = ({ avif, width }: Image): string => (avif.some((one) => one.width >= Math.min(width, SHOWN_WIDTH)) ? setOf(avif) : '')
