/** Someone's words between guillemets; those she quotes herself get the inner quotation marks, as French typography asks. */
export function quoted(text: string): string {
  const inner = text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')
  return `«\u00a0${inner}\u00a0»`
}
