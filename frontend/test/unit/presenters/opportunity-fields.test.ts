import { publishedSchemas } from '@elles/domain/contract'
import { describe, expect, test } from 'vitest'
import { opportunityPage } from '../../../server/presenters/opportunity/page.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, upsert } from '../../fixtures/documents.ts'
import { everyFact, extremeDocument, extremes } from '../../fixtures/extreme-opportunities.ts'
import { fieldsOf } from '../../support/contract-fields.ts'

const edition = editionOf(
  upsert('partner-structure', 'org-1', rawStructure), upsert('partner-structure', 'org-2', { ...rawStructure, slug: 'partenaires', name: 'Les Partenaires' }), upsert('resource', 'r-1', rawResource),
  ...Object.values(extremes).map((changes, index) => upsert('opportunity', `o-${index}`, extremeDocument(changes))),
  upsert('opportunity', 'suspended', { ...everyFact, slug: 'suspendue', suspensionDate: '2026-10-01' }),
)
const read = (slug: string) => opportunityPage(edition, findBySlug(edition, 'opportunity', slug) ?? expect.fail(`no ${slug}`), NOW)

/** What each field of the contract becomes on the page; null where it is deliberately not shown. */
const shown: Readonly<Record<string, string | null>> = {
  title: 'Résidence complète', slug: 'residence-complete', tagline: 'Un séjour de travail', kind: 'Résidence', benefits: 'Exposition et festival', organiser: 'Les Exemples', partners: 'Les Partenaires', description: 'Description de la résidence.',
  cover: 'couverture.jpg', editionLabel: '12e édition', rhythm: 'Chaque année', usualOpeningMonth: 'septembre', suspension: 'Édition reportée', suspensionDate: '1er octobre 2026',
  'windows.label': 'Session d’hiver', 'windows.opensAt': '5 octobre 2026', 'windows.closesAt': 'samedi 12 décembre 2026 à 18\u00a0h', 'windows.timezone': 'heure de la Martinique', 'windows.timeKnown': 'à 18\u00a0h', 'windows.nature': 'cachet de la poste',
  'windows.certainty': null /* said when it is not sure: the next test */, 'windows.originalClosesAt': 'mardi 1er décembre 2026', 'windows.changeReason': 'Grève postale', 'windows.resultsOn': '15 janvier 2027', 'windows.startsOn': '1er mars 2027', 'windows.endsOn': '30 avril 2027',
  'funding.amountMin': 'de 1\u00a0500\u00a0€', 'funding.amountMax': 'à 2\u00a0500\u00a0€', 'funding.currency': '€', 'funding.perPerson': 'par personne', 'funding.laureateCount': '"value":"4"', 'funding.rewardNature': 'Droits d’auteur', 'funding.coveredCosts': 'Garde d’enfant',
  'funding.exhibitionFee': '450\u00a0€', 'funding.note': 'La moitié à la signature.', 'cost.applicationFee': '25\u00a0€', 'cost.participationFee': '75\u00a0€', 'cost.waiver': 'Gratuit pour les étudiantes.',
  'eligibility.audience': 'Femmes et minorités de genre', 'eligibility.ageMin': 'de 18', 'eligibility.ageMax': 'à 35\u00a0ans', 'eligibility.ageReferenceDate': 'au 31 décembre 2026', 'eligibility.careerStages': 'Reprise d’activité',
  'eligibility.professionalStatuses': 'Artiste-autrice', 'eligibility.minYearsExperience': 'au moins 2\u00a0ans', 'eligibility.residence': 'France entière', 'eligibility.excludedResidence': 'Île-de-France', 'eligibility.nationality': 'Toutes nationalités',
  'eligibility.collectives': 'Collectifs acceptés', 'eligibility.students': 'Étudiantes acceptées', 'eligibility.disciplines': 'Livre photo', 'eligibility.applicationLanguages': 'Anglais', 'eligibility.formerLaureates': 'Anciennes lauréates acceptées',
  'eligibility.combinable': 'Cumul possible', 'eligibility.otherConditions': 'Avoir déjà exposé.', 'place.mode': 'Sur place', 'place.address': '34 rue du Docteur-Fanton', 'place.city': 'Arles', 'place.inseeCode': null /* the city says it; the code is for open data */,
  'place.region': 'Provence-Alpes-Côte d’Azur', 'place.country': 'France', 'place.latitude': 'mlat=43.6766', 'place.longitude': 'mlon=4.6278', 'place.durationDays': '6\u00a0semaines', 'family.children': 'À demander',
  'family.accompanyingAdult': 'Accompagnante ou accompagnant', 'family.splittable': 'Séjour fractionnable', 'family.deferrable': 'Séjour reportable', 'family.childcareSupport': 'Aide à la garde d’enfant', 'family.stepFree': 'fauteuil roulant',
  'family.accessibilityUrl': 'https://acces.exemple.fr', 'application.applyUrl': 'https://candidater.exemple.fr', 'application.applyEmail': 'appel@exemple.fr', 'application.postalAddress': '1 place de la Photographie', 'application.rulesUrl': 'https://reglement.exemple.fr',
  'application.documents.kind': 'Budget prévisionnel', 'application.documents.label': 'Dossier d’images', 'application.documents.constraint': '20 images au plus', 'application.documents.required': '"required":false', 'application.effort': 'Dossier moyen',
  'application.advice': 'Montrez peu d’images.', 'application.relatedResources': '/ressources/ecrire-sa-note', 'rights.assignment': 'Promotion de l’événement', 'rights.duration': 'Deux ans', 'rights.credit': 'Nom de l’autrice mentionné', 'rights.aiClause': 'Pas d’entraînement',
  'rights.fairContestCharter': 'Charte des concours', 'transparency.juryWomen': '3\u00a0femmes', 'transparency.juryTotal': '5\u00a0membres', 'transparency.feedbackToCandidates': 'Retour aux personnes', 'transparency.editions.year': '2025',
  'transparency.editions.applications': '200', 'transparency.editions.applicationsByWomen': 'dont 120', 'transparency.editions.laureates': '"laureates":"4"', 'transparency.editions.laureateWomen': '75\u00a0%', 'transparency.editions.names': 'Ada, Zoé',
  'transparency.editions.url': 'https://edition.exemple.fr/2025', verifiedOn: '1er novembre 2026', firstPublishedAt: null /* verifiedOn is what a reader can rely on */, publishedAt: null /* the same */, demonstration: '"isDemonstration":true',
}

describe('the page of an opportunity', () => {
  test('shows every public field of the contract, or says here why not', () => {
    expect(Object.keys(shown).sort()).toEqual(fieldsOf(publishedSchemas.opportunity).sort())
    const page = JSON.stringify([read('residence-complete'), read('suspendue')])
    for (const [field, words] of Object.entries(shown)) if (words !== null) expect(page, field).toContain(words)
  })

  test('dates that nobody has confirmed are said to be expected', () => {
    const expected = editionOf(upsert('opportunity', 'o-1', { ...rawOpportunity, windows: [{ closesAt: '2027-12-12T17:00:00Z', timezone: 'Europe/Paris', certainty: 'expected' }] }))
    expect(opportunityPage(expected, findBySlug(expected, 'opportunity', 'prix-exemple') ?? expect.fail('none'), NOW).windows[0]?.notes).toContain('Dates attendues, d’après les éditions passées')
  })

  test.each(Object.entries(extremes))('with %s, says nothing that is empty or unreadable', (_, { slug }) => {
    const page = read(String(slug))
    const facts = [page.essentials, page.reward, page.eligibility, page.balance.paid, page.balance.received, page.place, page.living, page.application, page.rights, page.transparency, page.contact].flat()
    for (const { label, value } of facts) expect([label.trim() !== '', value.trim() !== '', /undefined|null|NaN|Invalid/.test(value)], label).toEqual([true, true, false])
    expect(page.eligibility.length).toBeGreaterThan(0)
    expect(page.windows.length).toBeGreaterThan(0)
  })

  test('twelve windows are twelve sessions, in order', () => {
    expect(read('douze-sessions').windows.map(({ label }) => label)).toEqual(Array.from({ length: 12 }, (_, index) => `Session ${index + 1}`))
  })

  test('a stay says whether it can be split and entered in a wheelchair even when nobody knows; a prize leaves that out', () => {
    const [stay] = [editionOf(upsert('opportunity', 'o-1', { ...rawOpportunity, kind: 'residency', place: { durationDays: 30 } }))]
    expect(opportunityPage(stay, findBySlug(stay, 'opportunity', 'prix-exemple') ?? expect.fail('none'), NOW).living).toEqual([
      { label: 'Venir avec son enfant', value: 'Non précisé' }, { label: 'Séjour fractionnable', value: 'Non précisé' }, { label: 'Lieu accessible en fauteuil roulant', value: 'Non précisé' }])
    expect(read('rien-de-connu').living).toEqual([])
  })
})
