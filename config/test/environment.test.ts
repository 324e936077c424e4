import { describe, expect, it } from 'vitest'
import { loadVariables, settingsOf } from '../src/environment.ts'
import { root } from '../src/paths.ts'
import { cmsCommand } from '../src/services.ts'

describe('the settings', () => {
  it('listen on the loopback and keep everything in .data when nothing is said', () => {
    expect(settingsOf({})).toMatchObject({
      dataDir: `${root}/.data`,
      accountsFile: `${root}/.data/accounts.json`,
      cms: { url: 'http://127.0.0.1:1337' },
      site: { url: 'http://127.0.0.1:3000' },
    })
  })

  it('follow CMS_PORT, SITE_PORT and DATA_DIR', () => {
    expect(settingsOf({ CMS_PORT: '4001', SITE_PORT: '4002', DATA_DIR: '/srv/elles' })).toMatchObject({ dataDir: '/srv/elles', cms: { port: 4001 }, site: { port: 4002 } })
  })

  it.each(['0', '65536', 'mille', '30.5', '-1'])('refuse the port %s and name the variable', (port) => {
    expect(() => settingsOf({ SITE_PORT: port })).toThrow(/^SITE_PORT is /)
  })

  it('refuse one port for two servers', () => {
    expect(() => settingsOf({ CMS_PORT: '3000' })).toThrow('CMS_PORT and SITE_PORT are both 3000')
  })

  it('take a variable that is set to nothing for one that is not set', () => {
    expect(loadVariables({ DATABASE_URL: '', CMS_PORT: '4001' })).not.toHaveProperty('DATABASE_URL')
  })
})

describe('a demonstration', () => {
  const waived = (variables: Readonly<Record<string, string>>) => cmsCommand(settingsOf(variables), 'production').variables['SECOND_FACTOR_WAIVED_FOR']

  it('signs in without a second factor on this machine', () => expect(waived({})).toBe('demonstration'))

  it.each<Readonly<Record<string, string>>>([{ CMS_HOST: '0.0.0.0' }, { CMS_PUBLIC_URL: 'https://cms.example.org' }, { CMS_BEHIND_PROXY: 'true' }])('and not where others come: %j', (variables) => expect(waived(variables)).toBeUndefined())
})
