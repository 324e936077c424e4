import { mount, type VueWrapper } from '@vue/test-utils'
import {
  DsfrAccordion, DsfrAlert, DsfrBadge, DsfrBreadcrumb, DsfrCallout, DsfrCheckbox, DsfrCheckboxGroup, DsfrFooter, DsfrHeader, DsfrInput, DsfrMessages, DsfrModal, DsfrNotice, DsfrPagination,
  DsfrQuote, DsfrRadioGroup, DsfrSearchBar, DsfrSelect, DsfrSkipLinks, DsfrStepper, DsfrSummary, DsfrTable, DsfrTag, DsfrTextarea, DsfrTile,
} from '#components'
import { compulsoryItems } from '~/utils/links'
import type { Differences } from '../support/dsfr-skeleton'

/** One use of a component and the example of the DSFR package that it must look like. */
export interface DsfrCase extends Differences {
  /** The file in `app/components/dsfr/`, and what this use shows. */
  readonly component: string
  readonly use: string
  readonly render: () => VueWrapper
  /** The folder in the package's `example/component/`, and which element of its page, counted from 0. */
  readonly example: string
  readonly selector: string
  readonly nth?: number
  /** A landmark of the page itself: it stands beside `main`, the others in it. */
  readonly isLandmark?: true
  /** What it points to and does not hold, `aria-controls=affichage`. */
  readonly pointsTo?: readonly string[]
}

const links = [{ label: 'Un', href: '/un' }, { label: 'Deux', href: '/deux' }]
const prose = '<p>Du texte.</p>'
const options = [{ value: 'a', label: 'A', selected: true }, { value: 'b', label: 'B', selected: false }]
const ownTab = 'links to other sites open in the same tab, and say « autre site » in words'
const noMessage = 'a filter is never refused; the catalogue has a hundred of them, and as many empty live regions would weigh and say nothing'
const displaySettings = ['aria-controls=affichage']
const focusTarget = 'a skip link brings the focus there'
const sends = 'the form around it is sent without a script'
const noMessageOfOne = 'what is wrong is said of the group, not of one of its boxes'
const small = 'the site has boxes and buttons of one size'
const hrefOf = (page: number) => `/liste?page=${page}`
const pagination = {
  omits: {
    '.fr-pagination__link--first': 'the number of the first page is always shown',
    '.fr-pagination__link--last': 'so is that of the last',
    '.fr-pagination__link@.fr-hidden': 'five numbers at most: they fit the narrowest screens',
    '.fr-pagination__link@.fr-unhidden-lg': 'five numbers at most: they fit the narrowest screens',
  },
  adds: { 'span@aria-hidden': 'three dots mean nothing when read out' },
}
const scrollingTable = {
  renames: { '.fr-table__container': 'what scrolls must be reached by keyboard, hence named' },
  adds: {
    '.fr-table@.fr-table--multiline': 'cells hold sentences; the package shows this class in an example of its own',
    '.fr-table__container@tabindex': 'what scrolls must be reached by keyboard',
    '.fr-table__container@aria-label': 'names what the keyboard reaches',
  },
}

export const cases: readonly DsfrCase[] = [
  {
    component: 'DsfrAccordion', use: 'folded', example: 'accordion', selector: 'section.fr-accordion', slots: ['.fr-collapse'],
    render: () => mount(DsfrAccordion, { props: { title: 'Question ?' }, slots: { default: prose } }),
  },
  {
    component: 'DsfrAlert', use: 'with a title', example: 'alert', selector: '.fr-alert--info:not(.fr-alert--sm)',
    renames: { '.fr-alert__title': 'a message is not a part of the page’s outline: its title is a paragraph' },
    render: () => mount(DsfrAlert, { props: { title: 'Fermée' }, slots: { default: prose } }),
  },
  {
    component: 'DsfrAlert', use: 'without a title', example: 'alert', selector: '.fr-alert--info.fr-alert--sm:not(:has(.fr-alert__title))',
    render: () => mount(DsfrAlert, { slots: { default: prose } }),
  },
  {
    component: 'DsfrBadge', use: 'with its icon', example: 'badge', selector: '.fr-badge--warning.fr-badge--sm',
    render: () => mount(DsfrBadge, { props: { tone: 'warning' }, slots: { default: 'Clôture demain' } }),
  },
  {
    component: 'DsfrBadge', use: 'without an icon', example: 'badge', selector: '.fr-badge--success.fr-badge--no-icon',
    adds: { '.fr-badge@.fr-badge--sm': 'the site has badges of one size' },
    render: () => mount(DsfrBadge, { props: { tone: 'success' }, slots: { default: 'Ouverte' } }),
  },
  {
    component: 'DsfrBreadcrumb', use: 'three levels', example: 'breadcrumb', selector: 'nav.fr-breadcrumb',
    render: () => mount(DsfrBreadcrumb, { props: { links, current: 'Ici' } }),
  },
  {
    component: 'DsfrCallout', use: 'with a title', example: 'callout', selector: '.fr-callout:has(.fr-callout__title)', slots: ['.fr-callout__text'],
    renames: { '.fr-callout__text': 'what stands out may have several paragraphs or a list' },
    render: () => mount(DsfrCallout, { props: { title: 'À retenir', tag: 'h3' }, slots: { default: prose } }),
  },
  {
    component: 'DsfrCheckbox', use: 'small', example: 'checkbox', selector: '.fr-checkbox-group--sm',
    omits: { '.fr-messages-group': noMessage, 'input@aria-describedby': noMessage },
    render: () => mount(DsfrCheckbox, { props: { id: 'c', name: 'type', value: 'prix', label: 'Prix (3)', checked: true } }),
  },
  {
    component: 'DsfrCheckboxGroup', use: 'in error', example: 'checkbox', selector: 'fieldset#checkboxes-error',
    omits: { '.fr-checkbox-group .fr-messages-group': noMessageOfOne, '.fr-checkbox-group input@aria-describedby': noMessageOfOne },
    adds: { '.fr-checkbox-group@.fr-checkbox-group--sm': small },
    render: () => mount(DsfrCheckboxGroup, { props: { id: 'c', name: 'c', label: 'Besoins', options, error: 'Choisissez au moins un besoin.' } }),
  },
  {
    component: 'DsfrFooter', use: 'minimal', example: 'footer', selector: 'footer.fr-footer', isLandmark: true, pointsTo: displaySettings,
    omits: { '.fr-footer__content-link@title': ownTab, '.fr-footer__bottom-copy a@title': ownTab },
    adds: {
      'footer@tabindex': focusTarget,
      '.fr-sr-only': ownTab,
      '.fr-footer__bottom-item.site-needs-js': 'the display settings, as in the example of that component',
    },
    render: () => mount(DsfrFooter, { props: { name: 'Elles font la culture', description: 'y', compulsory: compulsoryItems(() => true), pages: links, socialLinks: [], sourceCodeUrl: 'https://example.org/' } }),
  },
  {
    component: 'DsfrHeader', use: 'with the menu', example: 'header', selector: 'header.fr-header', nth: 14, isLandmark: true, slots: ['.fr-header__tools-links', '.fr-header__menu-links', '.fr-header__search'], pointsTo: displaySettings,
    omits: {
      '.fr-header__operator': 'the service has no mark of its own',
      '.fr-header__menu@aria-labelledby': 'the DSFR’s script makes a dialog of it on narrow screens; ours is a panel with a named navigation',
      '.fr-header__search@aria-labelledby': 'the same; the search in it has a name',
      '.fr-nav__link@type': 'not a type of media: HTML forbids it',
    },
    adds: { '.fr-btn--menu@aria-expanded': 'the DSFR’s script adds it', '.fr-btn--search@aria-expanded': 'the DSFR’s script adds it', 'nav@tabindex': focusTarget },
    render: () => mount(DsfrHeader, { props: { name: 'Elles font la culture', tagline: 'Pour les photographes', links } }),
  },
  {
    component: 'DsfrInput', use: 'with a hint', example: 'input', selector: '.fr-input-group:has(> input[type=text]):has(.fr-hint-text)',
    render: () => mount(DsfrInput, { props: { id: 'nom', name: 'q', label: 'Nom', hint: 'Par exemple Arles' } }),
  },
  {
    component: 'DsfrInput', use: 'in error', example: 'input', selector: '.fr-input-group--error',
    render: () => mount(DsfrInput, { props: { id: 'nom', name: 'q', label: 'Nom', error: 'Écrivez un nom.' } }),
  },
  {
    component: 'DsfrInput', use: 'a date', example: 'input', selector: '.fr-input-group:has(> input[type=date])',
    render: () => mount(DsfrInput, { props: { id: 'jour', name: 'jour', label: 'Date', type: 'date' } }),
  },
  {
    component: 'DsfrMessages', use: 'an error', example: 'input', selector: '.fr-input-group--error .fr-messages-group',
    render: () => mount(DsfrMessages, { props: { id: 'm', error: 'Écrivez un nom.' } }),
  },
  {
    component: 'DsfrModal', use: 'narrow', example: 'modal', selector: 'dialog:has(.fr-col-lg-4)', slots: ['.fr-modal__title'],
    omits: { '.fr-modal__content > :not(.fr-modal__title)': 'the caller’s' },
    adds: { 'dialog@aria-modal': 'asked by the component’s accessibility page', '.fr-modal__content > :not(.fr-modal__title)': 'the caller’s' },
    render: () => mount(DsfrModal, { props: { id: 'm', title: 'Paramètres' }, slots: { default: prose } }),
  },
  {
    component: 'DsfrNotice', use: 'information', example: 'notice', selector: '.fr-notice--info', isLandmark: true,
    renames: { '.fr-notice': 'it stands outside of header and main: a named section makes it a landmark' },
    adds: { '.fr-notice@aria-label': 'names that landmark' },
    render: () => mount(DsfrNotice, { slots: { default: 'Démonstration' } }),
  },
  {
    component: 'DsfrPagination', use: 'on its second page', example: 'pagination', selector: 'nav.fr-pagination', nth: 4, ...pagination,
    render: () => mount(DsfrPagination, { props: { page: 2, pages: 132, hrefOf } }),
  },
  {
    component: 'DsfrPagination', use: 'on its last page', example: 'pagination', selector: 'nav.fr-pagination', nth: 5, ...pagination,
    omits: { ...pagination.omits, '[aria-disabled]': 'what leads nowhere is left out' },
    render: () => mount(DsfrPagination, { props: { page: 132, pages: 132, hrefOf } }),
  },
  {
    component: 'DsfrQuote', use: 'with author and source', example: 'quote', selector: 'figure.fr-quote',
    omits: { '.fr-quote__source a': 'optional: the source is named, not linked' },
    render: () => mount(DsfrQuote, { props: { quote: 'Osez', author: 'Elle', source: 'Un livre' } }),
  },
  {
    component: 'DsfrRadioGroup', use: 'small', example: 'radio', selector: 'fieldset#radio-small',
    render: () => mount(DsfrRadioGroup, { props: { id: 'r', name: 'r', label: 'Public', options } }),
  },
  {
    component: 'DsfrRadioGroup', use: 'in error', example: 'radio', selector: 'fieldset#radio-error',
    adds: { '.fr-radio-group@.fr-radio-group--sm': small },
    render: () => mount(DsfrRadioGroup, { props: { id: 'r', name: 'r', label: 'Public', options, error: 'Choisissez une réponse.' } }),
  },
  {
    component: 'DsfrSearchBar', use: 'large', example: 'search', selector: '.fr-search-bar--lg',
    omits: { '.fr-messages-group': 'a question is never refused', 'input@aria-describedby': 'a question is never refused', 'button@type': sends },
    adds: { 'button@type': sends, '.fr-search-bar@aria-label': 'a page may hold two searches: each landmark has its name' },
    render: () => mount(DsfrSearchBar, { props: { id: 'recherche', label: 'Rechercher', large: true } }),
  },
  {
    component: 'DsfrSelect', use: 'all or one', example: 'select', selector: '.fr-select-group:not([class*=disabled])',
    render: () => mount(DsfrSelect, { props: { id: 'region', name: 'region', label: 'Région', all: 'Toutes', options } }),
  },
  {
    component: 'DsfrSelect', use: 'in error', example: 'select', selector: '.fr-select-group--error',
    render: () => mount(DsfrSelect, { props: { id: 'type', name: 'type', label: 'Type', all: 'Choisissez', options, error: 'Choisissez un type.', required: true } }),
  },
  {
    component: 'DsfrSkipLinks', use: 'four targets', example: 'skiplink', selector: '.fr-skiplinks', isLandmark: true,
    render: () => mount(DsfrSkipLinks, { props: { links: [{ label: 'Contenu', href: '#contenu' }, { label: 'Menu', href: '#menu' }] } }),
  },
  {
    component: 'DsfrStepper', use: 'on its first step', example: 'stepper', selector: '.fr-stepper',
    render: () => mount(DsfrStepper, { props: { steps: ['Votre structure', 'L’opportunité', 'Calendrier'], step: 1 } }),
  },
  {
    component: 'DsfrSummary', use: 'one level', example: 'summary', selector: 'nav.fr-summary',
    omits: { 'li > ol': 'our pages have one level of parts' },
    render: () => mount(DsfrSummary, { props: { links } }),
  },
  {
    component: 'DsfrTable', use: 'row and column headers', example: 'table', selector: '#table-double-entry-component', ...scrollingTable,
    omits: { 'thead .fr-cell--fixed': 'our first column has a visible heading, like the others', 'th@.fr-cell--fixed': 'held in view, it would fill a narrow screen' },
    render: () => mount(DsfrTable, { props: { caption: 'Éditions', columns: ['Année', 'Total'], rows: [['2025', '3']] } }),
  },
  {
    component: 'DsfrTable', use: 'without a visible caption, small', example: 'table', selector: '#table-noCaption-component', ...scrollingTable,
    adds: { ...scrollingTable.adds, '.fr-table@.fr-table--sm': 'the package shows this class in an example of its own' },
    render: () => mount(DsfrTable, { props: { caption: 'Éditions', columns: ['Année', 'Total'], rows: [['2025', '3']], firstColumnIsHeader: false, captionHidden: true, small: true } }),
  },
  {
    component: 'DsfrTag', use: 'a word', example: 'tag', selector: 'p.fr-tag--sm',
    render: () => mount(DsfrTag, { slots: { default: 'Prix' } }),
  },
  {
    component: 'DsfrTag', use: 'a link', example: 'tag', selector: 'a.fr-tag--sm',
    render: () => mount(DsfrTag, { props: { href: '/x' }, slots: { default: 'Prix' } }),
  },
  {
    component: 'DsfrTag', use: 'lifts a filter', example: 'tag', selector: 'a.fr-tag--icon-left',
    omits: { 'a@.fr-icon-arrow-left-line': 'the example’s icon' },
    adds: { 'a@.fr-icon-close-line': 'our icon: the cross of what is lifted', 'a@.fr-tag--sm': 'the site has tags of one size' },
    render: () => mount(DsfrTag, { props: { href: '/x', removes: true }, slots: { default: 'Prix' } }),
  },
  {
    component: 'DsfrTextarea', use: 'empty', example: 'input', selector: '.fr-input-group:has(> textarea)',
    render: () => mount(DsfrTextarea, { props: { id: 't', name: 't', label: 'Description', limit: 500 } }),
  },
  {
    component: 'DsfrTile', use: 'small', example: 'tile', selector: '.fr-tile--sm.fr-tile--horizontal',
    omits: { '.fr-tile__header': 'optional: our tiles have no pictogram', '.fr-tile__start': 'optional: no badge' },
    render: () => mount(DsfrTile, { props: { title: 'Résidence', href: '/r', detail: '3 opportunités' } }),
  },
]
