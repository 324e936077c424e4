import type { Image } from '@elles/domain/contract'

/** Hundredths between two places where a crop may look (assets/css/article.css). */
const STEP = 25
const nearest = (hundredths: number): number => Math.round(hundredths / STEP) * STEP

/** The classes that keep in sight what editors marked as important: the security policy of the site lets no style be written in a page. */
export const focusOf = ({ focalPoint }: Image): readonly string[] => (focalPoint ? [`site-focus-x-${nearest(focalPoint.x)}`, `site-focus-y-${nearest(focalPoint.y)}`] : [])
