import { nameButtons } from './button-names.ts'
import { keepFocus } from './keep-focus.ts'
import { keepOneMain } from './landmarks.ts'
import { markDocumentsFirst } from './relation-list.ts'
import { openTextEditors } from './text-editor.ts'
import { holdUnfinished } from './unfinished.ts'

/**
 * Corrects what Strapi's screens owe to the keyboard and to assistive technologies; each correction has its test
 * in a browser (frontend/test/e2e/admin-keyboard.test.ts).
 */
export function openToKeyboard(): void {
  openTextEditors()
  keepFocus()
  nameButtons()
  keepOneMain()
  markDocumentsFirst()
  holdUnfinished()
}
