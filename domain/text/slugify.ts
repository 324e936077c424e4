import { fold } from './fold.ts'

/** Turns French words into an address segment: "Prix & concours d’été" → "prix-concours-d-ete". Empty in, empty out. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
