import { plainText, type BodyPart, type MediaFile, type Resource } from '@elles/domain/contract'
import { formatDay, formatMoment } from '@elles/domain/opportunity'
import { slugify } from '@elles/domain/text'
import { resourceFormat, resourceLevel } from '@elles/domain/vocabulary'
import type { Fact } from '../../shared/facts.ts'
import type { Anchor, DescribedLink, Download, ResourceCard, ResourcePage } from '../../shared/resource-page.ts'
import type { Edition } from '../published/edition.ts'
import { byFirstPublication, firstPublicationOf } from '../published/first-publication.ts'
import { textOfPart } from '../published/body-text.ts'
import { allOf, resolveAll, type Entry } from '../published/lookup.ts'
import { calendarAt, deadlineOrder } from '../search/calendar.ts'
import { opportunityCard } from './card.ts'
import { fact, known } from './facts.ts'
import { structureLinks } from './opportunity/page.ts'

/** Words a minute, for an adult who reads to understand. */
const READING_SPEED = 200
const RELATED = 3

/** The formats that are watched or attended: a time to read their transcript would mislead. */
const unread: ReadonlySet<Resource['format']> = new Set(['video', 'webinar'])

/** « 4 min de lecture », at least one; null for what is not read. */
export function readingTime(resource: Resource): string | null {
  if (unread.has(resource.format)) return null
  const text = [plainText(resource.introduction), ...resource.body.map(textOfPart), ...resource.keyPoints.map((point) => point.text)].join(' ')
  const words = text.split(/\s+/).filter(Boolean).length
  return `${Math.max(1, Math.round(words / READING_SPEED))}\u00a0min de lecture`
}

/** The headings of level 2 of the body with an anchor each; two equal headings get two anchors. */
export function anchorsOf(body: readonly BodyPart[]): Anchor[] {
  const used = new Map<string, number>()
  const anchor = (place: string, text: string): Anchor => {
    // The prefix keeps an editor's « Contenu » or « Menu » apart from the page's own anchors.
    const base = `partie-${slugify(text)}`.replace(/-$/, '')
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    return { place, text, id: count === 1 ? base : `${base}-${count}` }
  }
  return body.flatMap((part, index) => {
    if (part.__component === 'body.text') return part.content.flatMap((block, position) => (block.type === 'heading' && block.level === 2 && plainText([block]).trim() ? [anchor(`${index}-${position}`, plainText([block]))] : []))
    if (part.__component === 'body.steps' && part.title) return [anchor(`${index}`, part.title)]
    return []
  })
}

/** A resource as a list shows it. */
export function resourceCard(edition: Edition, resource: Resource): ResourceCard {
  return {
    slug: resource.slug,
    title: resource.title,
    standfirst: resource.standfirst,
    format: resourceFormat.labelOf(resource.format),
    themes: resolveAll(edition, 'theme', resource.themes).map(({ document }) => document.name),
    readingTime: readingTime(resource),
  }
}

const described = ({ label, url, description }: Resource['sources'][number]): DescribedLink => ({ label, href: url, description })

/** « PDF, 245 Ko », and whether it is accessible when known. */
export function downloadOf(file: MediaFile, title: string, accessible: 'yes' | 'no' | 'unspecified'): Download {
  const size = file.sizeKilobytes < 1000 ? `${Math.max(1, Math.round(file.sizeKilobytes))}\u00a0Ko` : `${(file.sizeKilobytes / 1000).toFixed(1).replace('.', ',')}\u00a0Mo`
  const access = accessible === 'yes' ? ', accessible' : accessible === 'no' ? ', non accessible' : ''
  return { href: `/media/${file.path}`, label: title, detail: `${(file.path.split('.').at(-1) ?? '').toUpperCase()}, ${size}${access}` }
}

function reviewOf(resource: Resource): string | null {
  const { reviewedBy, revisedOn } = resource
  const revised = revisedOn ? `Mise à jour le ${formatDay(revisedOn)}` : `Publiée le ${formatDay(firstPublicationOf(resource).slice(0, 10))}`
  const by = reviewedBy ? `Relue par ${reviewedBy.name}${reviewedBy.role ? `, ${reviewedBy.role}` : ''}${reviewedBy.on ? `, le ${formatDay(reviewedBy.on)}` : ''}` : null
  return [revised, by].filter(Boolean).join('. ') || null
}

/** What a reader must know when the day of the next review has passed; the day itself is still in time. */
function lateReviewOf({ reviseBefore }: Resource, now: Date): string | null {
  if (!reviseBefore || Date.parse(`${reviseBefore}T23:59:59Z`) >= now.getTime()) return null
  return `Cette page devait être relue avant le ${formatDay(reviseBefore)}. Vérifiez les informations importantes avant de vous en servir.`
}

/** When it takes place and how to attend: signing up makes no sense once it began. */
function eventFacts({ event }: Resource, now: Date): Fact[] {
  if (!event) return []
  const isOver = Date.parse(event.at) <= now.getTime()
  return known(
    fact('Date', formatMoment(new Date(event.at), event.timezone, true)),
    isOver ? null : fact('Inscription', event.signUpUrl && 'S’inscrire', event.signUpUrl ?? undefined),
    fact('Rediffusion', event.replayUrl ? 'Revoir la séance' : isOver ? 'Pas de rediffusion connue' : null, event.replayUrl ?? undefined),
  )
}

function relatedTo(edition: Edition, { documentId, document }: Entry<'resource'>): ResourceCard[] {
  return allOf(edition, 'resource')
    .filter((other) => other.documentId !== documentId && other.document.themes.some((theme) => document.themes.includes(theme)))
    .sort((a, b) => byFirstPublication(a.document, b.document))
    .slice(0, RELATED)
    .map((other) => resourceCard(edition, other.document))
}

/** Everything that a resource's page shows now; its opportunities come open ones first. */
export function resourcePage(edition: Edition, entry: Entry<'resource'>, now: Date): ResourcePage {
  const { document: resource } = entry
  const order = (opportunity: Entry<'opportunity'>['document']) => deadlineOrder(opportunity, calendarAt(opportunity, now))
  const opportunities = resolveAll(edition, 'opportunity', resource.relatedOpportunities)
    .map(({ document }) => document)
    .sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1])
  return {
    title: resource.title,
    slug: resource.slug,
    standfirst: resource.standfirst,
    format: resourceFormat.labelOf(resource.format),
    level: resource.level && resourceLevel.labelOf(resource.level),
    themes: resolveAll(edition, 'theme', resource.themes).map(({ document }) => ({ label: document.name, href: `/ressources?theme=${document.slug}` })),
    objective: resource.objective,
    readingTime: readingTime(resource),
    review: reviewOf(resource),
    isDemonstration: resource.demonstration,
    contentWarning: resource.contentWarning,
    cover: resource.cover,
    event: eventFacts(resource, now),
    lateReview: lateReviewOf(resource, now),
    video: resource.video,
    download: resource.file && downloadOf(resource.file.file, resource.title, resource.file.accessible),
    introduction: resource.introduction,
    keyPoints: resource.keyPoints.map((point) => point.text),
    contents: anchorsOf(resource.body),
    body: resource.body,
    usefulLinks: resource.usefulLinks.map(described),
    sources: resource.sources.map(described),
    authors: resource.authors.map(({ name, role }) => (role ? `${name}, ${role}` : name)),
    opportunities: opportunities.map((opportunity) => opportunityCard(edition, opportunity, now)),
    structures: structureLinks(edition, resource.relatedStructures),
    related: relatedTo(edition, entry),
    testimonials: allOf(edition, 'testimonial').map(({ document }) => document).filter(({ themes }) => themes.some((theme) => resource.themes.includes(theme))).slice(0, RELATED)
      .map(({ title, slug }) => ({ label: title, href: `/temoignages/${slug}` })),
  }
}
