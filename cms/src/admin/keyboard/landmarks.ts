import { onChanges, say } from './changes.ts'

/** Strapi draws a `main` in each box of its home page. A page has one (RGAA 12.6): what lies in it is no other. */
export function keepOneMain(): void {
  onChanges(() => document.querySelectorAll('main main').forEach((inner) => say(inner, 'role', 'none')))
}
