export { fold } from './fold.ts'
export { slugify } from './slugify.ts'
