import ICAL from 'ical.js'

const NAME = /^[A-Z][A-Z0-9-]*(;[A-Z-]+=("[^"]*"|[^";:,]+))*:/

/** What RFC 5545 forbids of the lines of a calendar, in words; nothing when all is well. */
export function lineFaultsOf(text: string): string[] {
  const faults: string[] = []
  if (!text.endsWith('\r\n')) faults.push('the last line has no end')
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) faults.push('a line end is not CRLF')
  const lines = text.split('\r\n').slice(0, -1)
  for (const line of lines) {
    if (new TextEncoder().encode(line).length > 75) faults.push(`more than 75 octets: ${line}`)
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) faults.push(`a control character: ${line}`)
    if (line === '') faults.push('an empty line')
  }
  const open: string[] = []
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    if (!NAME.test(line)) faults.push(`not a property: ${line}`)
    if (/^(SUMMARY|DESCRIPTION|CATEGORIES|NAME):/.test(line) && /(?<!\\)(?:\\\\)*[;,]/.test(line.replace(/^[A-Z]+:/, ''))) faults.push(`not escaped: ${line}`)
    if (line.startsWith('BEGIN:')) open.push(line.slice(6))
    if (line.startsWith('END:') && open.pop() !== line.slice(4)) faults.push(`ends what has not begun: ${line}`)
  }
  return [...faults, ...open.map((name) => `${name} has no end`)]
}

/** The events of a calendar as a calendar application reads them. Throws when it cannot. */
export function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

/** The text of a property of an event. */
export function valueOf(event: ICAL.Event, name: string): string {
  return String(event.component.getFirstPropertyValue(name))
}
