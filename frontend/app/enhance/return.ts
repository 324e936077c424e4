/**
 * Coming back by « Précédent » to a page that the browser kept whole. WebKit then resets, one turn later, every form and field of `autocomplete="off"`: what
 * they hold when the page is left is what they are reset to. What another page changed meanwhile on this device is shown as when another tab does it.
 */
export function followReturn(page: Document, browser: Window): void {
  browser.addEventListener('pagehide', () => {
    for (const field of page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type="file"]), textarea')) {
      field.defaultValue = field.value
      if (field instanceof HTMLInputElement) field.defaultChecked = field.checked
    }
    for (const option of page.querySelectorAll('option')) option.defaultSelected = option.selected
  })
  browser.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) browser.setTimeout(() => browser.dispatchEvent(new Event('storage')))
  })
}
