type Enhancement = (page: Document, browser: Window) => void

/** Whether this browser is a supported one: the script of the head says so (`data-js`). In an older one the page stays as it is without scripts, never by halves. */
export const areScriptsRun = (page: Document): boolean => page.documentElement.hasAttribute('data-js')

/** Starts each enhancement; one that fails is reported to the browser and does not stop the others. */
export function startEach(enhancements: readonly Enhancement[], page: Document, browser: Window): void {
  for (const enhance of enhancements) {
    try {
      enhance(page, browser)
    } catch (error) {
      // As `reportError` does, which Firefox has since 93.
      browser.setTimeout(() => { throw error })
    }
  }
}
