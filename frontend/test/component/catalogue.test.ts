import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { ActiveFilters, CatalogueEmpty, CatalogueFilters, CatalogueFollow, CatalogueSort, DsfrBadge, DsfrCheckbox, DsfrSearchBar, DsfrTag, OpportunityCard } from '#components'
import type { CataloguePage, FacetOption, FacetParameter } from '#shared/catalogue'

const labels = {
  besoin: 'Votre besoin', statut: 'Statut', residence: 'Où habitez-vous ?', type: 'Type', echeance: 'Date limite', lieu: 'Où', public: 'Pour qui', parcours: 'Parcours', 'statut-professionnel': 'Statut professionnel',
  pratique: 'Pratique', cout: 'Coût', montant: 'Montant', conditions: 'Conditions',
} satisfies Record<FacetParameter, string>
const option: FacetOption = { value: 'bretagne', label: 'Bretagne', count: 3, selected: true }
const noOption: readonly FacetOption[] = []
const facets: CataloguePage['facets'] = {
  besoin: noOption, statut: noOption, residence: [option], type: [option, { ...option, value: 'corse' }], echeance: [{ ...option, selected: false }], lieu: noOption, public: noOption, parcours: noOption, 'statut-professionnel': noOption,
  pratique: noOption, cout: noOption, montant: noOption, conditions: noOption,
}
/** Markup without what Vue leaves between its parts. */
const bare = (html: string): string => html.replace(/<!--.*?-->|\s+(?=<)|(?<=>)\s+/g, '')

describe('the parts of the catalogue', () => {
  test('the first three filters are open, the others folded; each says how many of its values are chosen', () => {
    const wrapper = mount(CatalogueFilters, { props: { form: 'filtres', page: { facets, facetLabels: labels, age: 35 } } })
    expect(wrapper.findAll('details[open]').map((group) => group.attributes('id'))).toEqual(['groupe-besoin', 'groupe-statut', 'groupe-residence'])
    expect(wrapper.get('#groupe-residence summary').text()).toContain('1 choisi')
    expect(wrapper.get('#groupe-type summary').text()).toContain('2 choisis')
    expect(wrapper.get('#groupe-echeance summary').text()).toBe('Date limite')
    expect(wrapper.get('#groupe-residence legend').text()).toBe('Où habitez-vous ?')
  })

  test('a value is the box to tick of the design system, a card’s status its badge and its type its tag', () => {
    const filters = mount(CatalogueFilters, { props: { form: 'filtres', page: { facets, facetLabels: labels, age: null } } })
    const box = mount(DsfrCheckbox, { props: { id: 'filtre-residence-bretagne', name: 'residence', value: 'bretagne', label: 'Bretagne (3)', checked: true, form: 'filtres' } })
    expect(bare(filters.get('#valeurs-residence .fr-checkbox-group').html())).toBe(bare(box.html()))
    const card = mount(OpportunityCard, { props: { card: { slug: 'a', url: '/opportunites/a', title: 'Prix A', status: 'open', badge: { label: 'Ouverte', tone: 'success' }, kind: 'prize', kindLabel: 'Prix', organiser: null, place: null, criteria: '', facts: [] } } })
    expect(bare(card.get('.fr-badge').html())).toBe(bare(mount(DsfrBadge, { props: { tone: 'success' }, slots: { default: 'Ouverte' } }).html()))
    expect(bare(card.get('.fr-tag').html())).toBe(bare(mount(DsfrTag, { slots: { default: 'Prix' } }).html()))
  })

  test('age is typed, after « Pour qui », in the form of the filters', () => {
    const wrapper = mount(CatalogueFilters, { props: { form: 'filtres', page: { facets, facetLabels: labels, age: 35 } } })
    expect(wrapper.get('#groupe-public + details').attributes('id')).toBe('groupe-age')
    expect(wrapper.get('#groupe-age summary').text()).toContain('1 choisi')
    expect(wrapper.get('input[name="age"]').attributes()).toMatchObject({ value: '35', inputmode: 'numeric', form: 'filtres' })
    expect(wrapper.get(`label[for="${wrapper.get('input[name="age"]').attributes('id')}"]`).text()).toMatch(/^Âge, en années/)
  })

  test('an empty list says why, what was perhaps meant and which choice to lift', () => {
    const page = { reason: 'Aucune ne répond.', nearest: { label: 'résidence', href: '/opportunites?q=r%C3%A9sidence' }, hidden: null, suggestions: [{ label: 'Bretagne', href: '/opportunites', count: 12 }] }
    const wrapper = mount(CatalogueEmpty, { props: { page } })
    expect(wrapper.get('li').text()).toBe('Retirez «\u00a0Bretagne\u00a0» pour en voir 12.')
    expect(wrapper.text()).toContain('Aucune ne répond.')
    expect(wrapper.get('a').text()).toBe('«\u00a0résidence\u00a0»')
  })

  test('orders, chosen filters and ways to follow are links', () => {
    const sorts = mount(CatalogueSort, { props: { sorts: [{ label: 'Date limite', href: '/opportunites', isCurrent: true }, { label: 'Montant', href: '/opportunites?tri=montant', isCurrent: false }] } })
    expect(sorts.findAll('a').map((link) => [link.attributes('href'), link.attributes('aria-current')])).toEqual([['/opportunites', 'true'], ['/opportunites?tri=montant', undefined]])
    const active = mount(ActiveFilters, { props: { filters: [{ label: 'Non précisé', href: '/a' }, { label: 'Non précisé', href: '/b' }] } })
    expect(active.findAll('a').map((link) => link.text())).toEqual(['Retirer le filtre Non précisé', 'Retirer le filtre Non précisé', 'Tout retirer'])
    const follow = mount(CatalogueFollow, { props: { calendar: '/opportunites/calendrier?q=prix', links: [{ label: 'Flux Atom', href: '/opportunites/flux.xml?q=prix', detail: 'pour un lecteur de flux' }] } })
    expect(follow.get('a').attributes()).toMatchObject({ href: '/opportunites/flux.xml?q=prix', rel: 'nofollow' })
  })

  test('a search field suggests only where it is asked to', () => {
    expect(mount(DsfrSearchBar, { props: { id: 'a', label: 'Rechercher' } }).get('input').attributes('data-suggestions')).toBeUndefined()
    expect(mount(DsfrSearchBar, { props: { id: 'a', label: 'Rechercher', suggests: true } }).get('input').attributes('data-suggestions')).toBe('')
  })
})
