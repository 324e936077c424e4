import type { Testimonial } from '@elles/domain/contract'
import { region, testimonialFormat, testimonialSeries } from '@elles/domain/vocabulary'
import type { ChoiceLink } from '../../shared/resource-page.ts'
import type { TestimonialCard, TestimonialList, TestimonialPage } from '../../shared/testimonial.ts'
import type { Edition } from '../published/edition.ts'
import { byFirstPublication, firstPublicationOf } from '../published/first-publication.ts'
import { allOf, resolveAll, type Entry } from '../published/lookup.ts'
import { deadlineOrder, calendarAt } from '../search/calendar.ts'
import { addressOf, firstText, type RawQuery } from '../search/raw-query.ts'
import { opportunityCard } from './card.ts'
import { fact, known } from './facts.ts'
import { worthChoosing } from './choice-links.ts'
import { structureLinks } from './opportunity/page.ts'
import { resourceCard } from './resource.ts'

const PATH = '/temoignages'
const RESOURCES_SHOWN = 3

/** « Camille, photographe, Bretagne », as far as the person allows it: an anonymous person has no name here. */
function personInWords({ person }: Testimonial): string {
  const name = person.anonymity === 'anonymous' ? 'Témoignage anonyme' : person.displayName
  return [name, person.occupation, person.region && region.labelOf(person.region)].filter(Boolean).join(', ')
}

/** A testimonial as a list shows it. */
export function testimonialCard(testimonial: Testimonial): TestimonialCard {
  return {
    title: testimonial.title,
    href: `${PATH}/${testimonial.slug}`,
    series: testimonialSeries.labelOf(testimonial.series),
    format: testimonialFormat.labelOf(testimonial.format),
    quote: testimonial.quote,
    person: personInWords(testimonial),
    isDemonstration: testimonial.demonstration,
  }
}

/** Testimonials of a series and a format, the latest first: `?serie=&format=`. */
export function testimonialList(edition: Edition, raw: RawQuery): TestimonialList {
  const series = testimonialSeries.fromSlug(firstText(raw.serie)) ?? null
  const format = testimonialFormat.fromSlug(firstText(raw.format)) ?? null
  const hrefOf = (chosen: { series: Testimonial['series'] | null; format: Testimonial['format'] | null }): string =>
    addressOf(PATH, { serie: chosen.series && testimonialSeries.slugOf(chosen.series), format: chosen.format && testimonialFormat.slugOf(chosen.format) })
  const all = [...edition.documents.testimonial.values()].sort((a, b) => byFirstPublication(a, b) || a.title.localeCompare(b.title, 'fr'))
  const count = (chosen: Parameters<typeof hrefOf>[0]): number => all.filter((item) => (!chosen.series || item.series === chosen.series) && (!chosen.format || item.format === chosen.format)).length
  const choice = (label: string, chosen: Parameters<typeof hrefOf>[0], isCurrent: boolean): ChoiceLink => ({ label, href: hrefOf(chosen), count: count(chosen), isCurrent })
  const found = all.filter((item) => (!series || item.series === series) && (!format || item.format === format))
  return {
    isEmpty: all.length === 0,
    total: found.length,
    items: found.map(testimonialCard),
    series: worthChoosing(choice('Toutes les séries', { series: null, format }, series === null), testimonialSeries.terms.map(({ code, label }) => choice(label, { series: code, format }, code === series))),
    formats: worthChoosing(choice('Tous les formats', { series, format: null }, format === null), testimonialFormat.terms.map(({ code, label }) => choice(label, { series, format: code }, code === format))),
    canonical: hrefOf({ series, format }),
    ignored: [
      ...(firstText(raw.serie) && !series ? ['Cette série n’existe pas\u00a0: voici toutes les séries.'] : []),
      ...(firstText(raw.format) && !format ? ['Ce format n’existe pas\u00a0: voici tous les formats.'] : []),
    ],
  }
}

/** Resources that share a theme with a testimonial. */
function resourcesFor(edition: Edition, { themes }: Testimonial): TestimonialPage['resources'] {
  return allOf(edition, 'resource').map(({ document }) => document).filter((resource) => resource.themes.some((theme) => themes.includes(theme)))
    .sort(byFirstPublication).slice(0, RESOURCES_SHOWN).map((resource) => resourceCard(edition, resource))
}

/** Everything that a testimonial's page shows now. What would name a person who asked not to be named stays out: her portrait, her site. */
export function testimonialPage(edition: Edition, { document }: Entry<'testimonial'>, now: Date): TestimonialPage {
  const { person } = document
  const isNamed = person.anonymity === 'named'
  const opportunities = resolveAll(edition, 'opportunity', document.opportunities).map((entry) => ({ entry, order: deadlineOrder(entry.document, calendarAt(entry.document, now)) }))
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1])
  return {
    title: document.title,
    slug: document.slug,
    series: { label: testimonialSeries.labelOf(document.series), href: `${PATH}?serie=${testimonialSeries.slugOf(document.series)}` },
    format: testimonialFormat.labelOf(document.format),
    quote: document.quote,
    person: personInWords(document),
    portrait: isNamed ? person.portrait : null,
    about: known(fact('Site', isNamed && person.website ? new URL(person.website).hostname.replace(/^www\./, '') : null, person.website ?? undefined)),
    isDemonstration: document.demonstration,
    contentWarning: document.contentWarning,
    video: document.video,
    story: document.story,
    themes: resolveAll(edition, 'theme', document.themes).map(({ document: theme }) => ({ label: theme.name, href: `/ressources?theme=${theme.slug}` })),
    opportunities: opportunities.map(({ entry }) => opportunityCard(edition, entry.document, now)),
    structures: structureLinks(edition, document.structures),
    resources: resourcesFor(edition, document),
    publishedAt: firstPublicationOf(document),
  }
}
