/** What the Observatory reads of a Content-Security-Policy, worst first. */
export type PolicyVerdict = 'missing' | 'unsafe scripts' | 'insecure scheme' | 'unsafe eval' | 'insecure images' | 'unsafe styles' | 'safe' | 'safe, default-src none'

const broad = new Set(['*', 'http:', 'https:', 'ftp:', 'http://*', 'https://*', 'http://*.*', 'https://*.*'])
const inline = new Set(["'unsafe-inline'", 'data:'])
const passive = ['img-src', 'media-src']
const isInsecure = (source: string): boolean => source.startsWith('http:') || source.startsWith('ftp:')
const isBroadOrInline = (source: string): boolean => broad.has(source) || inline.has(source)

/** The directives of a policy; of a directive written twice, browsers read the first. */
export function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>()
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/)
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources)
  }
  return directives
}

/** Judges a policy served over https. The first fault decides, in the order of the Observatory's own test. */
export function judgePolicy(policy: string | null): PolicyVerdict {
  const directives = directivesOf(policy ?? '')
  if (directives.size === 0) return 'missing'
  const byDefault = directives.get('default-src')
  const sourcesOf = (name: string): readonly string[] => withoutDeadInline(directives.get(name) ?? byDefault ?? ['*'])
  const [scripts, objects, styles] = [sourcesOf('script-src'), sourcesOf('object-src'), sourcesOf('style-src')]
  const active = [...directives].filter(([name]) => !passive.includes(name)).flatMap(([, sources]) => sources)
  const faults: readonly (readonly [PolicyVerdict, boolean])[] = [
    ['unsafe scripts', scripts.some(isBroadOrInline) || objects.some((source) => broad.has(source))],
    ['insecure scheme', active.some(isInsecure)],
    ['unsafe eval', [...scripts, ...styles].includes("'unsafe-eval'")],
    ['insecure images', passive.flatMap((name) => directives.get(name) ?? byDefault ?? []).some(isInsecure)],
    ['unsafe styles', styles.some(isBroadOrInline)],
  ]
  const [fault] = faults.find(([, isPresent]) => isPresent) ?? []
  return fault ?? (byDefault?.join(' ') === "'none'" ? 'safe, default-src none' : 'safe')
}

/** A browser that knows hashes and nonces ignores unsafe-inline beside one. */
function withoutDeadInline(sources: readonly string[]): readonly string[] {
  return sources.some((source) => /^'(sha(256|384|512)|nonce)-/.test(source)) ? sources.filter((source) => source !== "'unsafe-inline'") : sources
}
