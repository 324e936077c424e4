import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { themeBootstrap } from '../../../shared/theme-bootstrap.ts'
import { featureAt, oldestSupported, versionOf } from '../../support/browser-floor.ts'

const inWords = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', safari_ios: 'iOS', samsunginternet_android: 'Samsung Internet' } as Readonly<Record<string, string>>

describe('the supported browsers', () => {
  const floor = oldestSupported()

  it('are those that the README names', () => {
    const line = /^Supported browsers: (.*?)\.(?: |$)/m.exec(readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8').replaceAll('**', ''))?.[1]
    const named = [...floor].map(([browser, version]) => `${inWords[browser] ?? browser} ${version.replace(/\.0$/, '')}`)
    expect((line ?? '').replace(' and ', ', ').split(', ').sort()).toEqual(named.sort())
  })

  it('begin at the versions that were asked for, or before', () => {
    const asked = { chrome: 97, edge: 97, firefox: 91, safari: 15.4, safari_ios: 15.4 }
    for (const [browser, version] of Object.entries(asked)) expect([...floor].find(([name]) => name === browser)?.[1], browser).toSatisfy((oldest: string) => Number(oldest) <= version)
  })

  it('are the ones in which scripts run: the head asks for what came with the oldest of each', () => {
    expect(themeBootstrap).toContain('&&[].at)')
    const brought = featureAt('javascript', 'builtins', 'Array', 'at')?.__compat?.support
    expect([...floor].map(([browser]) => [browser, Number(versionOf(brought?.[browser]))])).toEqual([...floor].map(([browser, version]) => [browser, Number(version)]))
  })
})
