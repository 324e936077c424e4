import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { EssentialsBox, OpportunityCard, WindowList } from '#components'

const card = {
  slug: 'prix', url: '/opportunites/prix', title: 'Prix', status: 'open', badge: { label: 'Ouverte', tone: 'success' as const }, kind: 'prize', kindLabel: 'Prix ou concours',
  organiser: 'Les Exemples', place: 'Lyon', criteria: 'audience:women', facts: [{ about: 'cost' as const, text: 'Sans frais' }],
}

describe('opportunities', () => {
  test('a card has one link and says each fact with its name', () => {
    const wrapper = mount(OpportunityCard, { props: { card } })
    expect(wrapper.findAll('a')).toHaveLength(1)
    expect(wrapper.text()).toContain('Les Exemples · Lyon')
    expect(wrapper.get('.site-card__facts li').text()).toBe('Coût\u00a0: Sans frais')
    expect(wrapper.findAll('button[data-keep="prix"] > span:not([aria-hidden])').map((part) => part.text())).toEqual(['Garder', 'Prix'])
    expect(wrapper.get('[data-criteria]').attributes()).toMatchObject({ 'data-criteria': 'audience:women', hidden: '' })
  })

  test('the box offers one action, and says that it leaves the site', () => {
    const wrapper = mount(EssentialsBox, { props: { facts: [], closed: null, apply: { verb: 'Candidater', rest: 'sur le site de l’organisateur', href: 'https://exemple.fr', leaves: true } } })
    expect(wrapper.findAll('a.fr-btn')).toHaveLength(1)
    expect(wrapper.get('a').text()).toBe('Candidater sur le site de l’organisateur')
    expect(wrapper.get('a').attributes('rel')).toBe('noopener external')
  })

  test('a closed one shows its banner and no application', () => {
    const wrapper = mount(EssentialsBox, { props: { facts: [], apply: null, closed: { title: 'Fermée', text: 'Elle a fermé.', advice: 'Préparez-vous.', link: { label: 'Voir le calendrier', href: '#calendrier' }, history: ['2025 : 4 personnes retenues, dont 75 % de femmes'] } } })
    expect(wrapper.get('.fr-alert__title').text()).toBe('Fermée')
    expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual(['#calendrier', '#transparence', '/opportunites'])
    expect(wrapper.get('li').text()).toContain('75 % de femmes')
  })

  test('an extension strikes the former date and says so', () => {
    const wrapper = mount(WindowList, { props: { windows: [{ label: 'Dépôt', isOver: false, opens: null, closes: 'mardi 2', change: 'Prolongée', formerly: 'lundi 1er', reason: 'Pluie', notes: [], then: [] }] } })
    expect(wrapper.get('s').text()).toBe('lundi 1er')
    expect(wrapper.text()).toContain('Prolongée')
  })
})
