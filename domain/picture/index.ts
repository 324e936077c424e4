export { SHOWN_WIDTH } from './widths.ts'
export { captionOf, type Legend, legendOf, missingWords, type PictureWord, type PictureWords } from './words.ts'
