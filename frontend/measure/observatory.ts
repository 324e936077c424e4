import { directivesOf, judgePolicy, type PolicyVerdict } from './policy.ts'

/** A page as a stranger's client received it. */
export interface ServedPage {
  readonly headers: Headers
  readonly html: string
}

interface Outcome {
  readonly test: string
  readonly result: string
  /** Points taken or given; null for what cannot be measured on a local server without TLS. */
  readonly modifier: number | null
}

export interface ObservatoryScore {
  readonly score: number
  readonly outcomes: readonly Outcome[]
}

const START = 100
/** Bonuses are given only to a site that deserves an A without them. */
const BONUS_FROM = 90
const SIX_MONTHS_SECONDS = 15_552_000

const policyModifiers: Readonly<Record<PolicyVerdict, number>> = {
  'missing': -25, 'unsafe scripts': -20, 'insecure scheme': -20, 'unsafe eval': -10, 'insecure images': -10, 'unsafe styles': 0, 'safe': 5, 'safe, default-src none': 10,
}
const referrerModifiers: Readonly<Record<string, number>> = {
  'no-referrer': 5, 'same-origin': 5, 'strict-origin': 5, 'strict-origin-when-cross-origin': 5,
  'origin': -5, 'origin-when-cross-origin': -5, 'unsafe-url': -5, 'no-referrer-when-downgrade': -5,
}
const resourceModifiers: Readonly<Record<string, number>> = { 'same-origin': 10, 'same-site': 10, 'cross-origin': 0 }

type Rule = (page: ServedPage) => readonly [result: string, modifier: number | null]

/** One test of the Observatory a line. */
const rules: Readonly<Record<string, Rule>> = {
  'Content-Security-Policy': ({ headers }) => {
    const verdict = judgePolicy(headers.get('content-security-policy'))
    return [verdict, policyModifiers[verdict]]
  },
  'Cookies': ({ headers }) => cookies(headers.getSetCookie()),
  'Cross-origin resource sharing': ({ headers }) => {
    const origin = headers.get('access-control-allow-origin')
    const isUniversal = origin !== null && headers.get('access-control-allow-credentials') === 'true'
    return [isUniversal ? `${origin} with credentials` : origin ?? 'none', isUniversal ? -50 : 0]
  },
  'Redirection to https': () => ['not measured: the proxy does it', null],
  'Referrer-Policy': ({ headers }) => {
    const policy = headers.get('referrer-policy')?.split(',').at(-1)?.trim().toLowerCase()
    return policy === undefined ? ['missing', 0] : [policy, referrerModifiers[policy] ?? -5]
  },
  'Strict-Transport-Security': ({ headers }) => {
    const header = headers.get('strict-transport-security')
    const age = Number(/(?:^|;)\s*max-age=(\d+)/i.exec(header ?? '')?.[1] ?? Number.NaN)
    if (header === null || header.includes(',') || Number.isNaN(age)) return [header ?? 'missing', -20]
    return [`max-age=${age}, read over http; preload list not measured`, age < SIX_MONTHS_SECONDS ? -10 : 0]
  },
  'Subresource integrity': ({ html }) => scripts(html),
  'X-Content-Type-Options': ({ headers }) => {
    const value = headers.get('x-content-type-options') ?? 'missing'
    return [value, value.toLowerCase() === 'nosniff' ? 0 : -5]
  },
  'Framing': ({ headers }) => {
    if (directivesOf(headers.get('content-security-policy') ?? '').has('frame-ancestors')) return ['frame-ancestors', 5]
    const value = headers.get('x-frame-options') ?? 'missing'
    return [value, /^(deny|sameorigin|allow-from\b.*)$/i.test(value) ? 0 : -20]
  },
  'Cross-Origin-Resource-Policy': ({ headers }) => {
    const value = headers.get('cross-origin-resource-policy')
    return value === null ? ['missing', 0] : [value, resourceModifiers[value.toLowerCase()] ?? -5]
  },
}

/** Only how cookies that visitors should not get are told from none: the site sets none, and any unsafe one costs what the worst costs. */
function cookies(set: readonly string[]): readonly [string, number] {
  if (set.length === 0) return ['none', 0]
  const has = (flag: RegExp): boolean => set.every((cookie) => flag.test(cookie))
  if (!has(/;\s*secure\b/i) || !has(/;\s*httponly\b/i)) return [`${set.length} without Secure or HttpOnly`, -40]
  return has(/;\s*samesite=(lax|strict)\b/i) ? [`${set.length}, safe`, 5] : [`${set.length} without SameSite`, 0]
}

function scripts(html: string): readonly [string, number] {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"[^>]*>/gi)].map(([tag, address = '']) => ({ address, isChecked: /\bintegrity="/i.test(tag) }))
  const foreign = tags.filter(({ address }) => /^(https?:)?\/\//i.test(address))
  if (foreign.some(({ address }) => !address.startsWith('https:'))) return ['a foreign script without https', foreign.every(({ isChecked }) => isChecked) ? -20 : -50]
  if (foreign.some(({ isChecked }) => !isChecked)) return ['a foreign script that nothing checks', -5]
  return tags.some(({ isChecked }) => isChecked) ? ['scripts checked', 5] : ['own scripts only', 0]
}

/**
 * The score of a page by the rules of the HTTP Observatory (developer.mozilla.org/observatory; github.com/mdn/mdn-http-observatory, src/grader):
 * 100, less what is missing, plus bonuses when it is at least 90 without them.
 */
export function scorePage(page: ServedPage): ObservatoryScore {
  const outcomes = Object.entries(rules).map(([test, rule]) => {
    const [result, modifier] = rule(page)
    return { test, result, modifier }
  })
  const modifiers = outcomes.map(({ modifier }) => modifier ?? 0)
  const total = (some: readonly number[]): number => some.reduce((sum, modifier) => sum + modifier, START)
  const strict = total(modifiers.filter((modifier) => modifier < 0))
  return { score: Math.max(0, strict >= BONUS_FROM ? total(modifiers) : strict), outcomes }
}
