import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { ComparisonForm, DocumentChecklist, DsfrCheckbox, EligibilityCheck, EssentialsBox, KeepButton, PageActions, ProfileForm, RuleList, SelectionHelp } from '#components'
import { everyQuestion } from '../../shared/profile-questions'
import { readProfile } from '../../shared/criteria'

const bare = (html: string): string => html.replace(/<!--.*?-->|\s+(?=<)|(?<=>)\s+/g, '')

describe('what the reader says and keeps', () => {
  test('each question has a name of its own, a label, and an answer that the profile reads', () => {
    const wrapper = mount(ProfileForm, { props: { questions: everyQuestion } })
    for (const field of wrapper.findAll('select, input')) expect(wrapper.find(`label[for="${field.attributes('id')}"]`).exists(), field.html()).toBe(true)
    for (const group of wrapper.findAll('fieldset')) expect(group.get('legend').text()).not.toBe('')
    const names = new Set(wrapper.findAll('select, input').map((field) => field.attributes('name') ?? ''))
    expect([...names].sort()).toEqual(Object.keys(readProfile(new URLSearchParams())).sort())
  })

  test('a box to tick is the one of the design system', () => {
    const box = mount(DsfrCheckbox, { props: { id: 'profil-languages-fr', name: 'languages', value: 'fr', label: 'Français', checked: false } })
    expect(bare(mount(ProfileForm, { props: { questions: ['languages'] } }).get('.fr-checkbox-group').html())).toBe(bare(box.html()))
  })

  test('an opportunity asks only what it looks at, in a form apart from the profile’s', () => {
    const wrapper = mount(EligibilityCheck, { props: { criteria: 'audience:women ageMax:35', questions: ['gender', 'birthYear'] } })
    expect(wrapper.findAll('select, input').map((field) => field.attributes('id'))).toEqual(['critere-gender', 'critere-birthYear'])
    expect(wrapper.get('[data-criteria]').attributes('hidden')).toBeDefined()
    expect(mount(EligibilityCheck, { props: { criteria: 'audience:all', questions: [] } }).find('form').exists()).toBe(false)
  })

  test('documents are boxes to tick with their constraint, readable as a list', () => {
    const wrapper = mount(DocumentChecklist, { props: { slug: 'prix', documents: [{ id: 'cv', label: 'CV', constraint: 'Deux pages', required: true }, { id: 'lettre', label: 'Lettre', constraint: null, required: false }] } })
    expect(wrapper.get('fieldset').attributes('data-checklist')).toBe('prix')
    expect(wrapper.findAll('li label').map((label) => label.text())).toEqual(['CVDeux pages', 'Lettre (facultatif)'])
    expect(wrapper.findAll('input').map((input) => input.attributes('value'))).toEqual(['cv', 'lettre'])
  })

  test('a comparison is chosen by a plain form, that keeps the selection', () => {
    const card = { slug: 'a', url: '/opportunites/a', title: 'Prix A', status: 'open', badge: { label: 'Ouverte', tone: 'success' as const }, kind: 'prize', kindLabel: 'Prix', organiser: null, place: null, criteria: '', facts: [] }
    const wrapper = mount(ComparisonForm, { props: { cards: [card, { ...card, slug: 'b', title: 'Prix B' }], slugs: ['a', 'b'], compared: ['b'] } })
    expect(wrapper.get('form').attributes()).toMatchObject({ action: '/selection', method: 'get' })
    expect(wrapper.get('input[name="fiches"]').attributes('value')).toBe('a,b')
    expect(wrapper.findAll<HTMLInputElement>('input[name="comparer"]').map((input) => input.element.checked)).toEqual([false, true])
  })

  test('a page is passed on by a letter that holds its address, even without scripts', () => {
    const wrapper = mount(PageActions, { props: { title: 'Prix & bourse', url: 'https://elles.exemple.fr/opportunites/prix' } })
    expect(wrapper.get('a').attributes('href')).toBe('mailto:?subject=Prix%20%26%20bourse&body=https%3A%2F%2Felles.exemple.fr%2Fopportunites%2Fprix')
    expect(wrapper.get('[data-copy]').attributes('data-copy')).toBe('https://elles.exemple.fr/opportunites/prix')
  })

  test('« Gardée » is for the eyes: the name of the button does not change with its state', () => {
    const button = mount(KeepButton, { props: { slug: 'a', title: 'Prix A' } }).get('button[aria-pressed="false"]')
    expect(button.findAll('span').filter((span) => span.attributes('aria-hidden') === undefined).map((span) => span.text())).toEqual(['Garder', 'Prix A'])
    expect(button.get('[aria-hidden="true"]').text()).toBe('Gardée')
  })

  test('a selection of which nothing is left can be emptied', () => {
    expect(mount(SelectionHelp, { props: { stale: true } }).find('[data-selection-clear]').exists()).toBe(true)
    expect(mount(SelectionHelp).find('[data-selection-clear]').exists()).toBe(false)
  })

  test.each([true, false])('a deadline tells the script whether its hour is known: %s', (timeKnown) => {
    const deadline = { text: 'Clôture le mardi 1er décembre 2026', left: 'dans 8 jours', change: null, formerly: null, closesAt: '2026-12-01T22:59:59.000Z', timezone: 'Europe/Paris', timeKnown }
    expect(mount(EssentialsBox, { props: { facts: [], apply: null, closed: null, deadline } }).get('[data-closes]').attributes('data-time-known')).toBe(String(timeKnown))
  })

  test('a rule of law is said with its article', () => {
    expect(mount(RuleList, { props: { rules: [{ text: 'Une cession s’écrit.', source: 'article L. 131-2' }] } }).get('li').text()).toBe('Une cession s’écrit. (article L. 131-2)')
  })
})
