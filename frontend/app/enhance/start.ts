type Enhancement = (page: Document, browser: Window) => void

/** Starts each enhancement; one that fails is reported to the browser and does not stop the others. */
export function startEach(enhancements: readonly Enhancement[], page: Document, browser: Window): void {
  for (const enhance of enhancements) {
    try {
      enhance(page, browser)
    } catch (error) {
      browser.reportError(error)
    }
  }
}
