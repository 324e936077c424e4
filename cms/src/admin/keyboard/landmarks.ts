import { onChanges, say } from './changes.ts'

/** Strapi draws a `main` in each box of its home page: a page has one (RGAA 12.6). What lies in another is no landmark. */
export function keepOneMain(): void {
  onChanges(() => document.querySelectorAll('main main').forEach((inner) => say(inner, 'role', 'none')))
}
