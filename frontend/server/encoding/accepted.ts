/** A coding that every browser reads; the better one first: it wins a tie. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]
/** How a body may be held: compressed, or as it is. */
export type Form = Encoding | 'identity'

/** The coding that the client likes best among ours; null when it takes none of them (RFC 9110, section 12.5.3). */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  const weights = new Map((header ?? '').toLowerCase().split(',').map((item) => {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return [name, weight === undefined ? 1 : Number(weight.slice(2))]
  }))
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  const best = encodings.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one))
  return weightOf(best) > 0 ? best : null
}
