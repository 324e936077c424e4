import { describe, expect, it } from 'vitest'
import { waiverOf } from '../../src/second-factor/waiver.ts'

const demonstration = { NODE_ENV: 'production', SECOND_FACTOR_WAIVED_FOR: 'demonstration' }

describe('who signs in with a password alone', () => {
  it.each([
    [{}, ''],
    [{ NODE_ENV: 'production' }, ''],
    [demonstration, 'demonstration'],
    [{ ...demonstration, CMS_HOST: '127.0.0.1' }, 'demonstration'],
    [{ ...demonstration, CMS_HOST: '::1' }, 'demonstration'],
    [{ NODE_ENV: 'test', SECOND_FACTOR_WAIVED_FOR: 'everybody' }, 'everybody'],
  ])('of %j: %j', (variables, expected) => expect(waiverOf(variables)).toBe(expected))

  it.each([
    { ...demonstration, CMS_HOST: '0.0.0.0' },
    { ...demonstration, CMS_HOST: '::' },
    { ...demonstration, CMS_HOST: '192.0.2.1' },
    { ...demonstration, CMS_BEHIND_PROXY: 'true' },
    { ...demonstration, CMS_PUBLIC_URL: 'https://cms.exemple.fr' },
    { NODE_ENV: 'production', SECOND_FACTOR_WAIVED_FOR: 'everybody' },
    { SECOND_FACTOR_WAIVED_FOR: 'oui' },
  ])('nobody where others come: %j', (variables) => expect(() => waiverOf(variables)).toThrow('SECOND_FACTOR_WAIVED_FOR'))
})
