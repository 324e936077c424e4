import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import {
  DsfrAccordion, DsfrAlert, DsfrBadge, DsfrBreadcrumb, DsfrCallout, DsfrCheckbox, DsfrFooter, DsfrHeader, DsfrModal, DsfrNotice, DsfrPagination,
  DsfrQuote, DsfrSearchBar, DsfrSkipLinks, DsfrSummary, DsfrTable, DsfrTag, DsfrTile,
} from '#components'
import { compulsoryItems } from '~/utils/links'

const links = [{ label: 'Un', href: '/un' }, { label: 'Deux', href: '/deux' }]

describe('DSFR components', () => {
  test('skip links are a named list of anchors', () => {
    const wrapper = mount(DsfrSkipLinks, { props: { links: [{ label: 'Contenu', href: '#contenu' }] } })
    expect(wrapper.get('nav').attributes('aria-label')).toBe('Accès rapide')
    expect(wrapper.get('li a.fr-link').attributes('href')).toBe('#contenu')
  })

  test('the header holds the State’s mark, the service’s name, a search and a menu that buttons control', () => {
    const wrapper = mount(DsfrHeader, { props: { name: 'Elles font la culture', tagline: 'Pour les photographes', links } })
    expect(wrapper.get('.fr-logo').html()).toMatch(/Ministère<br>\s*de la Culture/)
    expect(wrapper.get('.fr-header__service-title').text()).toBe('Elles font la culture Bêta')
    for (const opener of wrapper.findAll('button[data-panel="open"]')) expect(wrapper.find(`#${opener.attributes('aria-controls')}.fr-modal`).exists()).toBe(true)
    expect(wrapper.get('form').attributes('action')).toBe('/recherche')
    expect(wrapper.findAll('nav .fr-nav__link').map((link) => link.text())).toEqual(['Un', 'Deux'])
  })

  test('the header offers the reader’s own pages beside its name and again in the menu of narrow screens', () => {
    const wrapper = mount(DsfrHeader, { props: { name: 'x', tagline: '', links, tools: [{ label: 'Ma sélection', href: '/selection', icon: 'fr-icon-bookmark-line', counts: true }] } })
    for (const place of ['.fr-header__tools', '.fr-header__menu-links']) expect(wrapper.get(`${place} a[href="/selection"]`).find('[data-selection-count]').exists()).toBe(true)
  })

  test('the footer lists the compulsory links in order, the licence, and says which links leave the site', () => {
    const wrapper = mount(DsfrFooter, { props: { name: 'x', description: 'y', compulsory: compulsoryItems(() => true), pages: [{ label: 'À propos', href: '/a-propos' }], socialLinks: [], sourceCodeUrl: null } })
    expect(wrapper.findAll('.fr-footer__bottom-link').map((link) => link.text()).slice(0, 5)).toEqual(['Plan du site', 'Accessibilité\u00a0: non conforme', 'Mentions légales', 'Données personnelles', 'À propos'])
    expect(wrapper.get('.fr-footer__bottom-copy').text()).toContain('licence etalab-2.0')
    for (const link of wrapper.findAll('a[href^="https:"]')) {
      expect(link.attributes('rel')).toBe('noopener external')
      expect(link.text()).toContain('(autre site)')
    }
  })

  test('the footer of a site whose pages are not published says the state of its accessibility, and leads to none of them', () => {
    expect(compulsoryItems(() => false)).toEqual([{ label: 'Plan du site', href: '/plan-du-site' }, { label: 'Accessibilité\u00a0: non conforme', href: null }])
    const wrapper = mount(DsfrFooter, { props: { name: 'x', description: 'y', compulsory: compulsoryItems(() => false), pages: [], socialLinks: [], sourceCodeUrl: null } })
    expect(wrapper.text()).toContain('Accessibilité\u00a0: non conforme')
    expect(wrapper.findAll('a[href^="/"]').map((link) => link.attributes('href'))).toEqual(['/', '/plan-du-site'])
  })

  test('the breadcrumb starts at home and ends at the current page, which is not a link', () => {
    const wrapper = mount(DsfrBreadcrumb, { props: { links, current: 'Ici' } })
    const items = wrapper.findAll('ol a')
    expect(items.map((item) => item.text())).toEqual(['Accueil', 'Un', 'Deux', 'Ici'])
    expect(items.at(-1)?.attributes()).toMatchObject({ 'aria-current': 'page' })
    expect(items.at(-1)?.attributes('href')).toBeUndefined()
    expect(wrapper.get('button').attributes('aria-controls')).toBe(wrapper.get('.fr-collapse').attributes('id'))
  })

  test.each([['warning', 'fr-badge--warning'], ['success', 'fr-badge--success'], ['info', 'fr-badge--info']] as const)('a %s badge says its status in words', (tone, expected) => {
    const wrapper = mount(DsfrBadge, { props: { tone }, slots: { default: 'Clôture demain' } })
    expect(wrapper.classes()).toContain(expected)
    expect(wrapper.text()).toBe('Clôture demain')
  })

  test('a tag is a link only when it leads somewhere', () => {
    expect(mount(DsfrTag, { slots: { default: 'Prix' } }).element.tagName).toBe('P')
    const link = mount(DsfrTag, { props: { href: '/x', removes: true, current: true }, slots: { default: 'Prix' } })
    expect(link.element.tagName).toBe('A')
    expect(link.attributes('aria-current')).toBe('true')
    expect(link.classes()).toContain('fr-icon-close-line')
  })

  test('the pagination gives real links to the first, last and neighbouring pages', () => {
    const wrapper = mount(DsfrPagination, { props: { page: 5, pages: 10, hrefOf: (page: number) => `/liste?page=${page}` } })
    expect(wrapper.findAll('a').map((link) => link.attributes('href') ?? link.attributes('aria-current'))).toEqual(
      ['/liste?page=4', '/liste?page=1', '/liste?page=4', 'page', '/liste?page=6', '/liste?page=10', '/liste?page=6'])
    expect(wrapper.findAll('[aria-hidden]')).toHaveLength(2)
    expect(mount(DsfrPagination, { props: { page: 1, pages: 1, hrefOf: String } }).find('nav').exists()).toBe(false)
  })

  test('the search bar names its field and submits its form', () => {
    const wrapper = mount(DsfrSearchBar, { props: { id: 'recherche', label: 'Rechercher', value: 'bourse' } })
    expect(wrapper.get('label').attributes('for')).toBe(wrapper.get('input').attributes('id'))
    expect(wrapper.get('input').element.value).toBe('bourse')
    expect(wrapper.get('button').attributes('type')).toBe('submit')
  })

  test('a checkbox is labelled and may belong to a distant form', () => {
    const wrapper = mount(DsfrCheckbox, { props: { id: 'c', name: 'type', value: 'prix', label: 'Prix (3)', checked: true, form: 'filtres' } })
    expect(wrapper.get('label').attributes('for')).toBe('c')
    expect(wrapper.get('input').attributes()).toMatchObject({ name: 'type', value: 'prix', form: 'filtres' })
    expect(wrapper.get('input').element.checked).toBe(true)
    expect(wrapper.find('.fr-hint-text').exists()).toBe(false)
    expect(mount(DsfrCheckbox, { props: { id: 'c', name: 'piece', value: 'cv', label: 'CV', checked: false, hint: 'Deux pages' } }).get('label .fr-hint-text').text()).toBe('Deux pages')
  })

  test('alerts, notices and callouts show their words and their tone', () => {
    expect(mount(DsfrAlert, { props: { tone: 'warning' }, slots: { default: '<p>Attention</p>' } }).classes()).toEqual(expect.arrayContaining(['fr-alert--warning', 'fr-alert--sm']))
    expect(mount(DsfrAlert, { props: { title: 'Fermée' } }).get('.fr-alert__title').text()).toBe('Fermée')
    expect(mount(DsfrNotice, { slots: { default: 'Démonstration' } }).attributes('aria-label')).toBe('Information')
    expect(mount(DsfrCallout, { props: { title: 'À retenir', tag: 'h2' }, slots: { default: '<p>x</p>' } }).get('h2').classes()).toContain('fr-callout__title')
  })

  test('an accordion’s button controls its part', () => {
    const wrapper = mount(DsfrAccordion, { props: { title: 'Question ?' }, slots: { default: 'Réponse' } })
    expect(wrapper.get('h3 button').attributes('aria-controls')).toBe(wrapper.get('.fr-collapse').attributes('id'))
    expect(wrapper.get('h3 button').attributes('aria-expanded')).toBe('false')
  })

  test('a dialog is named by its title and can be closed', () => {
    const wrapper = mount(DsfrModal, { props: { id: 'm', title: 'Paramètres' } })
    expect(wrapper.get('dialog').attributes('aria-labelledby')).toBe(wrapper.get('h2').attributes('id'))
    expect(wrapper.get('button[data-closes-dialog]').text()).toBe('Fermer')
  })

  test('a table has a caption, column headers and row headers', () => {
    const wrapper = mount(DsfrTable, { props: { caption: 'Éditions', columns: ['Année', 'Total'], rows: [['2025', '3']] } })
    expect(wrapper.get('caption').text()).toBe('Éditions')
    expect(wrapper.findAll('th').map((cell) => cell.attributes('scope'))).toEqual(['col', 'col', 'row'])
    expect(wrapper.get('section').attributes()).toMatchObject({ tabindex: '0', 'aria-label': 'Éditions' })
    expect(mount(DsfrTable, { props: { caption: 'x', columns: ['', 'Prix'], columnHrefs: [null, '/prix'], rows: [] } }).findAll('th a').map((link) => link.attributes('href'))).toEqual(['/prix'])
  })

  test('a quote says who spoke, a summary and a tile lead where they say', () => {
    expect(mount(DsfrQuote, { props: { quote: 'Osez', author: 'Elle' } }).get('figcaption .fr-quote__author').text()).toBe('Elle')
    expect(mount(DsfrSummary, { props: { links } }).findAll('ol a.fr-summary__link')).toHaveLength(2)
    expect(mount(DsfrTile, { props: { title: 'Résidence', href: '/r', detail: '3 opportunités' } }).get('.fr-tile__title a').attributes('href')).toBe('/r')
  })
})
