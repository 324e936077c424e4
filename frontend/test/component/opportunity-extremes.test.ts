import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { BalanceSheet, EssentialsBox, OpportunityOrganisers, OpportunitySections } from '#components'
import { opportunityPage } from '../../server/presenters/opportunity/page'
import { findBySlug } from '../../server/published/lookup'
import { editionOf, NOW, rawResource, rawStructure, upsert } from '../fixtures/documents'
import { extremeDocument, extremes } from '../fixtures/extreme-opportunities'

const edition = editionOf(
  upsert('partner-structure', 'org-1', rawStructure), upsert('partner-structure', 'org-2', { ...rawStructure, slug: 'partenaires', name: 'Les Partenaires' }), upsert('resource', 'r-1', rawResource),
  ...Object.values(extremes).map((changes, index) => upsert('opportunity', `o-${index}`, extremeDocument(changes))),
)
const read = (slug: unknown) => opportunityPage(edition, findBySlug(edition, 'opportunity', String(slug)) ?? expect.fail(`no ${String(slug)}`), NOW)

describe.each(Object.entries(extremes))('an opportunity with %s', (_, { slug }) => {
  const page = read(slug)
  const sections = mount(OpportunitySections, { props: { page } })

  test('has no section, list or fact that is empty', () => {
    for (const section of sections.findAll('section.site-section')) expect(section.element.children.length, section.get('h2').text()).toBeGreaterThan(1)
    for (const list of sections.findAll('ul, ol, dl')) expect(list.element.children.length, list.html().slice(0, 80)).toBeGreaterThan(0)
    for (const words of sections.findAll('dt, dd, li, p:not([hidden]), h2, h3')) expect(words.text(), words.html()).not.toBe('')
    expect(sections.text()).not.toMatch(/undefined|null|NaN|\[object/)
  })

  test('names each section by its own heading, once', () => {
    const ids = sections.findAll('[id]').map((element) => element.attributes('id'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const section of sections.findAll('section[aria-labelledby]')) expect(section.find(`#${section.attributes('aria-labelledby')}`).exists()).toBe(true)
  })

  test('has a box that says until when, and what to do', () => {
    const box = mount(EssentialsBox, { props: { facts: page.essentials, deadline: page.deadline, apply: page.apply, closed: page.closed } })
    expect(box.text()).toMatch(/Clôture le|Ouverture/)
    expect(box.findAll('a.fr-btn')).toHaveLength(1)
  })
})

describe('parts of an opportunity', () => {
  test('a cover is shown without a description, with its credit', () => {
    const wrapper = mount(OpportunitySections, { props: { page: read('image-seule') } })
    expect(wrapper.get('#en-bref').text()).toBe('En bref')
    expect(wrapper.get('figcaption').text()).toBe('Photo : Autrice, licence CC BY')
  })

  test('partners are named when the organiser is not published', () => {
    const { organiser, partners } = read('sans-image')
    expect(mount(OpportunityOrganisers, { props: { organiser, partners } }).text()).toBe('En partenariat avec Les Partenaires')
    expect(mount(OpportunityOrganisers, { props: { organiser: null, partners: [] } }).find('p').exists()).toBe(false)
  })

  test('a place is a link to a map, never a map', () => {
    const wrapper = mount(OpportunitySections, { props: { page: read('residence-complete') } })
    const map = wrapper.findAll('a').find((link) => link.attributes('href')?.startsWith('https://www.openstreetmap.org/'))
    expect(map?.attributes('rel')).toBe('noopener external')
    expect(wrapper.find('iframe').exists()).toBe(false)
  })

  test('a ledger without a total says nothing of what is left', () => {
    expect(mount(BalanceSheet, { props: { balance: { paid: [{ label: 'Frais', value: 'Non précisés' }], received: [], net: null, isFeeCounted: false } } }).text()).not.toContain('reste')
    const left = (isFeeCounted: boolean) => mount(BalanceSheet, { props: { balance: { paid: [], received: [], net: '10 €', isFeeCounted } } }).text()
    expect(left(true)).toContain('Il vous reste 10 € une fois les frais payés, avant impôts et cotisations et sans compter vos dépenses.')
    expect(left(false)).toContain('sans compter vos dépenses ni un éventuel droit d’exposition.')
  })
})
