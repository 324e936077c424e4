import { STATUS_CODES } from 'node:http'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serverWords } from '../../src/admin/translations/server-words.ts'

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`))
const admin = join(folderOf('@strapi/admin'), 'dist/server/server/src')

/** Where sign-in, password reset, registration and an expired session get their sentences from. */
const doors = [
  join(admin, 'controllers/authentication.mjs'), join(admin, 'services/auth.mjs'), join(admin, 'services/user.mjs'), join(admin, 'middlewares/rateLimit.mjs'), join(admin, 'validation/common-validators.mjs'),
  join(admin, 'validation/authentication/login.mjs'), join(admin, 'validation/authentication/register.mjs'), join(admin, 'validation/authentication/forgot-password.mjs'), join(admin, 'validation/authentication/reset-password.mjs'),
  join(folderOf('@strapi/utils'), 'dist/errors.mjs'), join(folderOf('@strapi/admin'), 'dist/admin/admin/src/utils/getFetchClient.mjs'),
]

/** A sentence that is thrown, answered, or said by a rule of a field. */
const said = [
  /new \w*Error\((?:'((?:[^'\\]|\\.)+)'|"([^"]+)")/g, /ctx\.\w+\('((?:[^'\\]|\\.)+)'\)/g, /message: '((?:[^'\\]|\\.)+)'/g, /constructor\(message = '((?:[^'\\]|\\.)+)'/g, /super\('((?:[^'\\]|\\.)+)'\)/g, /'(\$\{path\} [^']+)'/g,
]
const declined: Readonly<Record<string, string>> = {
  'You must have at least one user with super admin role.': 'said when a super admin is deleted or demoted, behind the door',
  '${path} must have fields set to null or undefined': 'of rights, which only a super admin sets',
  'Role must be set': 'of accounts, which only a super admin makes',
}
const isOfRights = (sentence: string): boolean => /permission|role/i.test(sentence) && !sentence.includes('super admin role doesn')

function sentencesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return said.flatMap((shape) => [...text.matchAll(shape)].map(([, single, double]) => (single ?? double ?? '').replaceAll('\\\'', '\'')))
}

describe('what Strapi’s server says at the doors of the admin', () => {
  const sentences = [...new Set(doors.flatMap(sentencesOf))].filter((sentence) => !(sentence in declined) && !isOfRights(sentence))

  it('is found in its code', () => {
    expect(sentences).toEqual(expect.arrayContaining(['Invalid credentials', 'User not active', 'This reset password token has expired', 'Invalid registrationToken', 'Missing refresh token', 'Too many requests, please try again later.', '${path} must be less than 73 bytes']))
  })

  it.each(sentences)('is said in French: %s', (sentence) => {
    expect(serverWords(sentence.replace('${path}', 'password'))).toBeDefined()
  })

  it.each([400, 401, 403, 404, 405, 413, 429, 500, 501, 502, 503, 504])('is said in French for the status %i', (status) => {
    expect(serverWords(STATUS_CODES[status] ?? '')).toBeDefined()
  })

  it('names the field by its French label', () => {
    expect(serverWords('userInfo.password must be at least 8 characters')).toBe('Mot de passe\u00a0: au moins 8\u00a0caractères.')
    expect(serverWords('email is a required field')).toBe('Adresse électronique\u00a0: ce champ est obligatoire.')
    expect(serverWords('2 errors occurred')).toBe('2\u00a0champs ne sont pas valables.')
  })

  it('says nothing of anything else', () => {
    expect(['constructor', 'Titre', 'Une bourse', ''].map(serverWords)).toEqual([undefined, undefined, undefined, undefined])
  })
})
