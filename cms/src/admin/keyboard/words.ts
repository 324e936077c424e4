/** What is seen of an element, on one line; a label without its mark of obligation and its count. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s*\(\d+\)\s*|\*/g, ' ').replace(/[ \n]+/g, ' ').trim()
}
