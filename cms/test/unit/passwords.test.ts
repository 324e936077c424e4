import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { passwordFault } from '../../src/accounts/passwords.ts'

const COMMON = /trop courant/

describe('a password', () => {
  it.each(['', 'Court1', 'Onze-lettr3', 'aA1😀😀😀😀😀😀😀'])('of fewer than twelve characters is refused: %j', (password) => expect(passwordFault(password)).toContain('au moins 12'))

  it.each([
    'Motdepasse123', 'MotDePasse2026!', 'm0tdep@sse1234', 'Password1234', 'P@ssw0rd2026!', 'Passw0rd!Passw0rd!', 'Azertyuiop123', 'AZERTYUIOPqsdf1', 'Qwertyuiop12!', '123456789012', 'Aa1234567890', 'aaaaaaaaaaaA1', 'Abcabcabcabc1', 'abcdefghijklM1',
    'Bonjour12345', 'Bienvenue2026', 'Administrateur1', 'Marseille2024!', 'Soleil-soleil-1', 'Jetaime123456', 'Iloveyou12345', 'ElleSFontLaCulture1', 'Photographie2026', 'MinistereDeLaCulture75', 'Azerty123456!', '1qaz2wsx3edc', 'Changeme1234!', 'Juillet-2026-Juillet', 'Wxcvbn123456',
  ])('that others have too is refused: %s', (password) => expect(passwordFault(password)).toMatch(COMMON))

  it('made of its owner’s name is refused', () => {
    expect(passwordFault('CamilleMartin-75', ['Camille', 'Martin', 'camille.martin@exemple.fr'])).toMatch(COMMON)
  })

  it.each(['cheval-tortue-lampe', 'Un grand lit bleu', 'xK4-pomelo-vitrail', 'Corbeille 3 nuages', 'é'.repeat(2) + 'lan du renard gris'])('of words that have nothing to do with each other is taken: %s', (password) => expect(passwordFault(password)).toBeNull())

  it('of a password manager is taken', () => {
    for (let index = 0; index < 200; index += 1) expect(passwordFault(`${randomBytes(15).toString('base64url')}`)).toBeNull()
  })

  it('longer than what is compared is refused', () => expect(passwordFault(`${'cheval tortue '.repeat(5)}abc`)).toContain('trop long'))
})
