import { describe, expect, test } from 'vitest'
import { commonHeaders, inlineConfigScripts, pagePolicy } from '../../../server/security/headers.ts'

describe('security headers', () => {
  test('scripts run from this site or by a known hash, never inline at will', () => {
    const scripts = pagePolicy([]).split('; ').find((directive) => directive.startsWith('script-src'))
    expect(scripts).toMatch(/^script-src 'self' 'sha256-[A-Za-z0-9+/=]{44}'$/)
    expect(pagePolicy([])).not.toMatch(/unsafe|https?:|\*/)
  })

  test('only the configuration script that Nuxt appended is allowed', () => {
    const appended = '<script type="application/json" id="__NUXT_DATA__">["<b>"]</script><script>window.__NUXT__={};window.__NUXT__.config={public:{}}</script>'
    expect(inlineConfigScripts([appended])).toEqual(['window.__NUXT__={};window.__NUXT__.config={public:{}}'])
    expect(inlineConfigScripts(['<script>alert(1)</script>'])).toEqual([])
    expect(() => inlineConfigScripts([appended, appended])).toThrow(/More than one/)
  })

  test('every response carries them', () => {
    expect(Object.keys(commonHeaders)).toEqual(expect.arrayContaining(['strict-transport-security', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy']))
  })
})
