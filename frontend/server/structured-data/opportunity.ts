import type { ApplicationWindow, Opportunity, PartnerStructure } from '@elles/domain/contract'
import { closingOf, openingOf } from '@elles/domain/opportunity'
import { audience, benefit, kind, residence } from '@elles/domain/vocabulary'
import { dayAt } from '@elles/domain/time'
import type { EducationEvent, Event, Grant, MonetaryAmount, MonetaryGrant, Offer, PeopleAudience, Service, WebPage, WithContext } from 'schema-dts'
import type { ShareImage } from '../../shared/page-meta.ts'
import type { CalendarState } from '../search/calendar.ts'
import { organizationLink } from './organization.ts'
import { placeData } from './place.ts'
import { siteId } from './site.ts'
import { firstPublicationOf } from '../published/first-publication.ts'

/** What the description of an opportunity is made from. */
export interface OpportunitySource {
  readonly siteUrl: string
  readonly opportunity: Opportunity
  readonly calendar: CalendarState
  readonly organiser: PartnerStructure | null
  readonly partners: readonly PartnerStructure[]
  readonly image: ShareImage
}

/**
 * What each kind gives, in schema.org's words. « Grant » is « a grant, typically financial or otherwise quantifiable, of resources »: money,
 * a stay, an exhibition, a book or tools given to somebody chosen. It is not an « Event », not even when an exhibition follows: search
 * engines list events that the public may attend. Where one comes to learn, at a date and in a place, it is an « EducationEvent ».
 */
const givesBy: Readonly<Record<Opportunity['kind'], 'resources' | 'teaching'>> = {
  grant: 'resources',
  prize: 'resources',
  residency: 'resources',
  'open-call': 'resources',
  'call-for-projects': 'resources',
  commission: 'resources',
  'publishing-grant': 'resources',
  'equipment-grant': 'resources',
  'emergency-aid': 'resources',
  mentoring: 'teaching',
  'portfolio-review': 'teaching',
  training: 'teaching',
}

/** The page of an opportunity: for whom and until when, and what is given. */
export function opportunityData(source: OpportunitySource): WithContext<WebPage> {
  const { siteUrl, opportunity, calendar, image } = source
  const url = pageOf(source)
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: opportunity.title,
    description: opportunity.tagline,
    inLanguage: 'fr',
    isPartOf: { '@id': siteId(siteUrl) },
    datePublished: firstPublicationOf(opportunity),
    lastReviewed: opportunity.verifiedOn,
    expires: calendar.deadline?.closesAt.toISOString(),
    audience: audienceData(opportunity.eligibility),
    primaryImageOfPage: { '@type': 'ImageObject', url: image.url, width: String(image.width), height: String(image.height) },
    mainEntity: givesBy[opportunity.kind] === 'teaching' ? teachingData(source) : grantData(source),
  }
}

const pageOf = ({ siteUrl, opportunity }: OpportunitySource): string => `${siteUrl}/opportunites/${opportunity.slug}`

/** What is said the same way of everything that is given. */
function commonData(source: OpportunitySource) {
  const { opportunity, image } = source
  return { '@id': `${pageOf(source)}#opportunite`, name: opportunity.title, description: opportunity.tagline, url: pageOf(source), image: image.url }
}

function audienceData({ audience: code, ageMin, ageMax, residence: codes }: Opportunity['eligibility']): PeopleAudience {
  return {
    '@type': 'PeopleAudience',
    audienceType: audience.labelOf(code),
    requiredGender: code === 'women' ? 'female' : undefined,
    requiredMinAge: ageMin ?? undefined,
    requiredMaxAge: ageMax ?? undefined,
    geographicArea: codes.map((area) => ({ '@type': 'AdministrativeArea' as const, name: residence.labelOf(area) })),
  }
}

function amountData({ amountMin, amountMax, currency }: Opportunity['funding']): MonetaryAmount | null {
  if (amountMin === null && amountMax === null) return null
  if (amountMin === amountMax) return { '@type': 'MonetaryAmount', currency, value: amountMax ?? undefined }
  return { '@type': 'MonetaryAmount', currency, minValue: amountMin ?? undefined, maxValue: amountMax ?? undefined }
}

/** Money has a funder, other resources a sponsor: the distinction that schema.org asks for. */
function grantData(source: OpportunitySource): Grant | MonetaryGrant {
  const { siteUrl, opportunity, organiser, partners } = source
  const amount = amountData(opportunity.funding)
  const giver = organiser ? organizationLink(siteUrl, organiser) : undefined
  const others = partners.map((partner) => organizationLink(siteUrl, partner))
  const disambiguation = [kind.labelOf(opportunity.kind), ...opportunity.benefits.map((code) => benefit.labelOf(code))].join(', ')
  if (amount === null) return { '@type': 'Grant', ...commonData(source), disambiguatingDescription: disambiguation, sponsor: giver ? [giver, ...others] : others }
  return { '@type': 'MonetaryGrant', ...commonData(source), disambiguatingDescription: disambiguation, amount, funder: giver, sponsor: others }
}

/** An event when its day and place are known, else a service: an event without them would be refused. */
function teachingData(source: OpportunitySource): EducationEvent | Service {
  const { siteUrl, opportunity, organiser } = source
  const session = nextSession(opportunity.windows, source.calendar.from)
  const location = placeData(opportunity.place, opportunity.application.applyUrl ?? pageOf(source))
  const provider = organiser ? organizationLink(siteUrl, organiser) : undefined
  if (!session || !location) return { '@type': 'Service', ...commonData(source), serviceType: kind.labelOf(opportunity.kind), provider }
  return {
    '@type': 'EducationEvent',
    ...commonData(source),
    startDate: session.startsOn,
    endDate: session.window.endsOn ?? undefined,
    eventStatus: eventStatus(opportunity.suspension),
    eventAttendanceMode: opportunity.place.mode === 'remote' ? 'https://schema.org/OnlineEventAttendanceMode' : 'https://schema.org/OfflineEventAttendanceMode',
    location,
    organizer: provider,
    offers: offerData(source, session.window),
  }
}

/** The next session whose day is known: the one under way, or the nearest to come. `from` is an instant in milliseconds. */
function nextSession(windows: readonly ApplicationWindow[], from: number): { window: ApplicationWindow; startsOn: string } | undefined {
  const today = dayAt(new Date(from))
  return windows
    .flatMap((window) => (window.startsOn === null ? [] : [{ window, startsOn: window.startsOn }]))
    .filter(({ window, startsOn }) => (window.endsOn ?? startsOn) >= today)
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))[0]
}

function eventStatus(suspension: Opportunity['suspension']): Extract<Event, { '@type': 'EducationEvent' }>['eventStatus'] {
  if (suspension === 'cancelled') return 'https://schema.org/EventCancelled'
  return suspension === 'postponed' ? 'https://schema.org/EventPostponed' : 'https://schema.org/EventScheduled'
}

/** What taking part costs, when it is known: a fee that nobody told is not a free entry. */
function offerData(source: OpportunitySource, window: ApplicationWindow): Offer | undefined {
  const { opportunity, calendar } = source
  const { applicationFee, participationFee } = opportunity.cost
  if (participationFee === null) return undefined
  return {
    '@type': 'Offer',
    url: opportunity.application.applyUrl ?? pageOf(source),
    price: participationFee + (applicationFee ?? 0),
    priceCurrency: 'EUR',
    validFrom: openingOf(window)?.toISOString(),
    availabilityEnds: closingOf(window).toISOString(),
    availability: calendar.deadline ? 'https://schema.org/InStock' : 'https://schema.org/SoldOut',
  }
}
