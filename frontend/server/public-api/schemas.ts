import * as vocabulary from '@elles/domain/vocabulary'
import { forEachFacet, type FacetName } from '../search/facets.ts'
import { array, boolean, code, day, instant, integer, named, nullable, number, object, text, url, type Shape, type ValueOf } from './shape.ts'

const tri = () => code(vocabulary.triState, 'Inconnu n’est pas non.')
const codes = <Code extends string>(list: vocabulary.Vocabulary<Code>, description = '') => array(code(list), description)

const organisation = object('Une structure publiée.', { name: text(), url: url('Sa page sur ce site.') })

const moment = {
  at: instant('L’instant. Quand l’heure est inconnue, la fin du jour pour une clôture, son début pour une ouverture.'),
  day: day('Le jour, tel qu’on le lit dans le fuseau.'),
  timezone: text('Fuseau IANA.'),
  timeKnown: boolean('Faux quand seule la date est connue.'),
}

const itemFields = {
  slug: text('Identifiant dans les adresses.'),
  url: url('La page de l’opportunité.'),
  title: text(),
  tagline: text('En une phrase.'),
  kind: code(vocabulary.kind),
  kindLabel: text(),
  status: code(vocabulary.status, 'Calculé à l’instant de la réponse.'),
  statusLabel: text('Le statut en toutes lettres, par exemple «\u00a0Clôture dans 5\u00a0jours\u00a0».'),
  benefits: codes(vocabulary.benefit),
  organiser: nullable(organisation),
  deadline: nullable(object('La date limite en cours.', { ...moment, daysLeft: integer('Jours restants dans le fuseau\u00a0; 0 le jour même.') })),
  opening: nullable(object('La prochaine ouverture.', moment)),
  amountMin: nullable(number()),
  amountMax: nullable(number()),
  currency: text('Code ISO 4217.'),
  applicationFee: nullable(number('Frais de dossier en euros\u00a0; 0 veut dire gratuit, null inconnu.')),
  participationFee: nullable(number('Frais de participation en euros\u00a0; 0 veut dire gratuit, null inconnu.')),
  audience: code(vocabulary.audience),
  ageMin: nullable(integer()),
  ageMax: nullable(integer()),
  residence: codes(vocabulary.residence, 'Où il faut habiter\u00a0; vide, non précisé.'),
  excludedResidence: codes(vocabulary.residence),
  mode: nullable(code(vocabulary.placeMode)),
  city: nullable(text()),
  region: nullable(code(vocabulary.region)),
  country: nullable(text()),
  calendarUrl: nullable(url('Ses dates, au format iCalendar.')),
  verifiedOn: day('Dernière vérification par l’équipe.'),
  publishedAt: instant('Dernière publication.'),
  demonstration: boolean('Vrai pour une fiche d’exemple, aux dates fictives.'),
}

const window = object('Une période de candidature.', {
  label: nullable(text()),
  opensAt: nullable(instant()),
  closesAt: instant(),
  timezone: text('Fuseau IANA.'),
  timeKnown: boolean(),
  nature: code(vocabulary.windowNature),
  certainty: code(vocabulary.windowCertainty),
  originalClosesAt: nullable(instant('La date limite avant qu’elle ne change.')),
  changeReason: nullable(text()),
  resultsOn: nullable(day()),
  startsOn: nullable(day()),
  endsOn: nullable(day()),
})

const funding = object('Ce que l’on obtient.', {
  perPerson: tri(), laureateCount: nullable(integer()), rewardNature: codes(vocabulary.rewardNature), coveredCosts: codes(vocabulary.coveredCost), exhibitionFee: nullable(number()), note: nullable(text()),
})

const eligibility = object('Qui peut candidater, au-delà de l’âge et de la résidence.', {
  ageReferenceDate: nullable(day()), careerStages: codes(vocabulary.careerStage), professionalStatuses: codes(vocabulary.professionalStatus), minYearsExperience: nullable(integer()), nationality: nullable(text()),
  collectives: tri(), students: tri(), disciplines: codes(vocabulary.discipline), applicationLanguages: codes(vocabulary.applicationLanguage), formerLaureates: tri(), combinable: tri(), otherConditions: nullable(text()),
})

const family = object('Conditions de vie.', {
  children: code(vocabulary.childrenPolicy), accompanyingAdult: tri(), splittable: tri(), deferrable: tri(), childcareSupport: tri(), stepFree: tri(), accessibilityUrl: nullable(url()),
})

const applicationDocument = object('Une pièce du dossier.', { kind: code(vocabulary.documentKind), label: nullable(text()), constraint: nullable(text()), required: boolean() })
const application = object('Comment candidater.', {
  applyUrl: nullable(url()), applyEmail: nullable(text()), postalAddress: nullable(text()), rulesUrl: nullable(url()), documents: array(applicationDocument), effort: nullable(code(vocabulary.effort)),
})

const rights = object('Droits demandés.', { assignment: code(vocabulary.rightsAssignment), duration: nullable(text()), credit: tri(), aiClause: nullable(text()), fairContestCharter: tri() })

const edition = object('Une édition passée.', {
  year: integer(), applications: nullable(integer()), applicationsByWomen: nullable(integer()), laureates: nullable(integer()), laureateWomen: nullable(integer()), names: nullable(text()), url: nullable(url()),
})
const transparency = object('Jury et éditions passées.', { juryWomen: nullable(integer()), juryTotal: nullable(integer()), feedbackToCandidates: tri(), editions: array(edition) })

/** The parts of the contract that the API gives as they are. */
export const parts = { window, funding, eligibility, family, application, applicationDocument, rights, transparency, edition }

export const opportunityItem = object('Une opportunité dans une liste.', itemFields)
export type OpportunityItem = ValueOf<typeof opportunityItem>

export const opportunityDetail = object('Une opportunité, avec tous ses faits publics.', {
  ...itemFields,
  editionLabel: nullable(text()),
  description: text('Texte brut, un paragraphe par ligne.'),
  partners: array(organisation),
  rhythm: code(vocabulary.rhythm),
  usualOpeningMonth: nullable(integer('De 1 à 12.', { minimum: 1, maximum: 12 })),
  suspension: code(vocabulary.suspension),
  suspensionDate: nullable(day()),
  windows: array(window),
  durationDays: nullable(integer()),
  funding, eligibility, family, application, rights, transparency,
})
export type OpportunityDetail = ValueOf<typeof opportunityDetail>

const facetValue = object('Une valeur d’un filtre.', { value: text('À donner au paramètre.'), label: text(), count: integer('Ce que l’on verrait en la choisissant, les autres filtres gardés.') })
const facets = object('Les filtres par paramètre, chacun avec ses valeurs et leur compte.', forEachFacet(() => array(facetValue)) satisfies Record<FacetName, Shape<unknown>>)

export const opportunityList = object('Une page de réponses.', {
  total: integer('Réponses en tout.'),
  page: integer('', { minimum: 1 }),
  perPage: integer('', { minimum: 1, maximum: 100 }),
  items: array(named('Opportunity', opportunityItem)),
  facets,
  warnings: array(text(), 'Ce qui, dans la demande, n’a pas été compris et a été ignoré.'),
})
export type OpportunityList = ValueOf<typeof opportunityList>

export const failure = object('Un échec.', { error: boolean(), statusCode: integer(), statusMessage: text() })
