import { beforeEach, describe, expect, test } from 'vitest'
import { followProfile, showProfile } from '../../app/enhance/profile'

const card = '<p class="site-fit" data-criteria="audience:women ageMax:35 residence:france" hidden></p>'
const detail = '<div data-criteria="audience:women ageMax:35 residence:france" data-detail="verdicts" hidden></div><div id="verdicts"></div>'
const form = (names: readonly string[]) => `<form data-profile>${names.map((name) => `<div class="fr-input-group"><input id="profil-${name}" name="${name}"></div>`).join('')}<select name="residence"><option value=""></option><option value="bretagne">Bretagne</option></select>
  <input type="checkbox" name="languages" value="fr"><input type="checkbox" name="languages" value="en"></form><button type="button" data-profile-clear>Effacer</button>`
const get = <Found extends HTMLElement = HTMLElement>(selector: string): Found => document.querySelector<Found>(selector) ?? expect.fail(`no ${selector}`)
const type = (name: string, value: string) => {
  const field = get<HTMLInputElement>(`[name="${name}"]`)
  field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('the profile', () => {
  followProfile(document, window)
  beforeEach(() => {
    localStorage.clear()
    document.body.innerHTML = `<p id="message"></p>${form(['gender', 'birthYear', 'yearsExperience'])}${card}${detail}<p data-closes="2026-12-12T17:00:00.000Z" data-zone="Europe/Paris" data-time-known="true" hidden></p>`
    showProfile(document)
  })

  test('says nothing before the first answer', () => expect([get('.site-fit').hidden, get('[data-detail]').hidden]).toEqual([true, true]))

  test('compares each opportunity with the answers, and says why', () => {
    type('gender', 'woman')
    type('birthYear', '1970')
    type('residence', 'bretagne')
    expect([get('.site-fit').textContent, get('.site-fit').dataset.verdict, get('.site-fit').hidden]).toEqual(['Ne correspond pas\u00a0: âge', 'fails', false])
    expect([...document.querySelectorAll('#verdicts li')].map(({ textContent }) => textContent)).toEqual([
      'Vous remplissez Public\u00a0: Vous faites partie du public.', expect.stringMatching(/^Ne correspond pas Âge\u00a0: Votre âge\u00a0: \d+ ou \d+\u00a0ans aujourd’hui\.$/), 'Vous remplissez Lieu de résidence\u00a0: Votre lieu de résidence est accepté.'])
    expect(get('#message').textContent).toBe('Réponse gardée sur cet appareil. Ne correspond pas\u00a0: âge.')
  })

  test('a form that asks a part of the questions leaves the other answers as they are', () => {
    localStorage.setItem('profil', 'birthYear=1990&careerStage=early&languages=fr')
    type('gender', 'woman')
    expect(new URLSearchParams(localStorage.getItem('profil') ?? '').get('careerStage')).toBe('early')
  })

  test('tells the deadline in the time of the region overseas where she lives, unless it is told in that time already', () => {
    localStorage.setItem('profil', 'residence=martinique')
    showProfile(document)
    expect([get('[data-closes]').textContent, get('[data-closes]').hidden]).toEqual(['Chez vous, en Martinique\u00a0: samedi 12 décembre à 13\u00a0h', false])
    get('[data-closes]').dataset.zone = 'America/Martinique'
    showProfile(document)
    expect(get('[data-closes]').hidden).toBe(true)
    get('[data-closes]').dataset.zone = 'Europe/Paris'
    localStorage.setItem('profil', 'residence=bretagne')
    showProfile(document)
    expect(get('[data-closes]').hidden).toBe(true)
  })

  test('an hour that nobody gave is told nowhere else; the first of a month is « 1er »', () => {
    localStorage.setItem('profil', 'residence=martinique')
    get('[data-closes]').dataset.closes = '2026-12-01T22:59:00.000Z'
    showProfile(document)
    expect(get('[data-closes]').textContent).toBe('Chez vous, en Martinique\u00a0: mardi 1er décembre à 18\u00a0h\u00a059')
    get('[data-closes]').dataset.timeKnown = 'false'
    showProfile(document)
    expect(get('[data-closes]').hidden).toBe(true)
  })

  test.each([['birthYear', 'abcd'], ['birthYear', '19'], ['birthYear', '2999'], ['yearsExperience', 'abc']])('an answer to %s that cannot be read (%s) is not kept, and the field says why', (name, answer) => {
    type('gender', 'woman')
    type(name, answer)
    const field = get(`[name="${name}"]`)
    expect(localStorage.getItem('profil')).toBe('gender=woman')
    expect([field.getAttribute('aria-invalid'), document.getElementById(field.getAttribute('aria-describedby') ?? '')?.className]).toEqual(['true', 'fr-error-text'])
    expect(get('#message').textContent).toMatch(/^Réponse non gardée\. Écrivez /)
    type('residence', 'bretagne')
    expect(localStorage.getItem('profil')).toBe('gender=woman&residence=bretagne')
    type(name, name === 'birthYear' ? ' 1990 ' : '5')
    expect([field.hasAttribute('aria-invalid'), field.hasAttribute('aria-describedby'), document.querySelector('.fr-error-text, .fr-input-group--error')]).toEqual([false, false, null])
    expect(new URLSearchParams(localStorage.getItem('profil') ?? '').get(name)).toBe(name === 'birthYear' ? '1990' : '5')
  })

  test('the last answer that goes takes its verdict with it', () => {
    type('gender', 'woman')
    type('gender', '')
    expect([localStorage.length, get('[data-detail]').textContent, get('#message').textContent]).toEqual([0, '', 'Réponse effacée de cet appareil.'])
  })

  test('is erased with a word', () => {
    type('gender', 'woman')
    get('[data-profile-clear]').click()
    expect([localStorage.length, get<HTMLInputElement>('[name="gender"]').value, get('.site-fit').hidden, get('#verdicts').textContent, get('#message').textContent]).toEqual([0, '', true, '', 'Vos réponses sont effacées de cet appareil.'])
  })
})

test('answers given before the script came are kept with those of before, and one that cannot be read stays to be mended', () => {
  localStorage.setItem('profil', 'gender=other&careerStage=early')
  document.body.innerHTML = `<p id="message"></p>${form(['gender', 'birthYear', 'yearsExperience'])}${card}`
  get<HTMLInputElement>('[name="gender"]').value = 'woman'
  get<HTMLInputElement>('[name="birthYear"]').value = '19'
  get<HTMLInputElement>('[name="languages"]').checked = true
  followProfile(document, window)
  expect(localStorage.getItem('profil')).toBe('careerStage=early&gender=woman&languages=fr')
  expect([get<HTMLInputElement>('[name="gender"]').value, get<HTMLInputElement>('[name="languages"]').checked]).toEqual(['woman', true])
  expect([get<HTMLInputElement>('[name="birthYear"]').value, get('[name="birthYear"]').getAttribute('aria-invalid')]).toEqual(['19', 'true'])
})
