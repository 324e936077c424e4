import type { Image } from '@elles/domain/contract'

/** The widths in which the site serves an image, its own included: the browser takes the one that its screen needs. */
export const srcsetOf = ({ formats, path, width }: Image): string => [...formats, { path, width }].map((format) => `/media/${format.path} ${format.width}w`).join(', ')
