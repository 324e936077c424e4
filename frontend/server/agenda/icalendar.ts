/** Octets of a line, without its end (RFC 5545, section 3.1). */
const LINE_OCTETS = 75

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** A line cut into lines of 75 octets at most, each after the first beginning with a space; no character is cut. */
export function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= LINE_OCTETS) return line
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      lines.push(current)
      ;[current, octets] = [' ', 1]
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** Control characters that a value may not hold, line ends apart (section 3.1, CONTROL). */
const control = /[\u0000-\u0009\u000b-\u001f\u007f]/g

/** Text as a value of type TEXT holds it (section 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(control, ' ').replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** « 20270312T170000Z ». */
export function utcStamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

export type Property = readonly [name: string, value: string]

/** A component with its properties, and others inside. */
export interface Component {
  readonly name: string
  readonly properties: readonly Property[]
  readonly components?: readonly Component[]
}

function linesOf({ name, properties, components = [] }: Component): string[] {
  return [`BEGIN:${name}`, ...properties.map(([property, value]) => `${property}:${value}`), ...components.flatMap(linesOf), `END:${name}`]
}

/** A component as a file: lines folded, each ended by CRLF. Values are written as they are: escape texts before. */
export function renderComponent(component: Component): string {
  return linesOf(component).map((line) => `${foldLine(line)}\r\n`).join('')
}
