import { describe, expect, test } from 'vitest'
import { status } from '@elles/domain/vocabulary'
import { catalogueOf } from '../../../server/search/catalogue.ts'
import { parseQuery } from '../../../server/search/query.ts'
import { findProse } from '../../../server/search/site-index.ts'
import { NOW } from '../../fixtures/documents.ts'
import { demonstrationEdition } from '../../support/demonstration.ts'

/** What readers type, and what should come first: any of these in the first place, as many of them as fit in the first five. */
const catalogue: Readonly<Record<string, string>> = {
  // By name, with the accents, the plural and the spelling of people in a hurry.
  'prix niepce': 'prix-niepce',
  'Niépce': 'prix-niepce residence-musee-niepce',
  'francoise demulder': 'prix-francoise-demulder',
  'demuldre': 'prix-francoise-demulder',
  'villa kujoiama': 'villa-kujoyama',
  'villa medicis': 'villa-medicis-pensionnaires',
  'bourse canon': 'bourse-canon-femme-photojournaliste',
  'prix de la photo madame figaro': 'prix-photo-madame-figaro-arles',
  'gwinzegal': 'residences-gwinzegal',
  'gwin zegal': 'residences-gwinzegal',
  'circulation(s)': 'festival-circulations',
  'picto lab': 'picto-lab-residence',
  'camille lepage': 'prix-camille-lepage',
  'boutographie': 'festival-boutographies',
  // By organiser or acronym.
  'afdas': 'afdas-formation-artistes-auteurs',
  'l’adagp': 'fonds-de-soutien-adagp',
  'scam': 'scam-brouillon-photographie prix-roger-pic',
  'cnap': 'cnap-rebond cnap-secours-exceptionnel',
  'reporters sans frontières': 'rsf-bourse-assistance',
  'drac': 'drac-aide-individuelle-creation-nationale drac-grand-est-allocation-installation',
  'filles de la photo': 'mentorat-filles-de-la-photo tete-a-tete-filles-de-la-photo',
  'visa pour l’image': 'bourse-canon-femme-photojournaliste prix-francoise-demulder bourse-photographie-urbaine-google lectures-portfolio-perpignan',
  // By place.
  'résidence bretagne': 'exemple-residence-famille-bretagne residences-gwinzegal residence-ruralites-la-gacilly',
  'guingamp': 'residences-gwinzegal',
  'residence a paris': 'cite-arts-commissions cite-arts-institut-francais picto-lab-residence lakou-kilti-guadeloupe',
  'résidence au Japon': 'villa-kujoyama',
  'rome': 'villa-medicis-pensionnaires',
  'états-unis': 'villa-albertine',
  'residences en normandie': 'residence-houlgate-femmes-s-exposent residence-photo4food-planches-contact prix-jeune-creation-photographique-deauville',
  'suisse': 'prix-focale-nyon prix-elysee grand-prix-images-vevey prix-livre-images-vevey',
  'montpellier': 'festival-boutographies',
  'festival lyon': 'festival-9ph-lyon',
  'nantes': 'prix-qpn',
  'corse': 'bourse-ange-tomasi commande-citadelle-ajaccio',
  'la réunion': 'dac-ocean-indien-allocation-atelier prix-celimene-reunion',
  'guyane': 'foto-kontre saint-laurent-du-maroni-residences',
  'outre-mer': 'foto-kontre lakou-kilti-guadeloupe dac-ocean-indien-allocation-atelier prix-celimene-reunion saint-laurent-du-maroni-residences residence-archives-mayotte',
  'antilles': 'foto-kontre lakou-kilti-guadeloupe',
  // By need, with the words of the field or those of everybody.
  'aide d’urgence': 'free-press-unlimited-reporters-respond iwmf-emergency-fund rsf-bourse-assistance cnap-secours-exceptionnel',
  'secours': 'cnap-secours-exceptionnel',
  'journaliste en danger': 'iwmf-emergency-fund rsf-bourse-assistance',
  'mentorat': 'mentorat-filles-de-la-photo cnap-rebond',
  'marraine': 'mentorat-filles-de-la-photo',
  'lecture de portfolios': 'lectures-portfolio-perpignan tete-a-tete-filles-de-la-photo',
  'financer une formation': 'afdas-formation-artistes-auteurs',
  'acheter du matériel': 'dac-ocean-indien-allocation-atelier drac-grand-est-allocation-installation',
  'aménager mon atelier': 'dac-ocean-indien-allocation-atelier drac-grand-est-allocation-installation',
  'aide individuelle à la création': 'drac-aide-individuelle-creation-nationale bourse-creation-ville-nancy',
  'publier un livre photo': 'luma-dummy-book-award prix-livre-images-vevey fonds-edition-photo-cnl-2026 prix-nadar',
  'maquette de livre': 'luma-dummy-book-award prix-livre-images-vevey',
  'commande photographique': 'commande-citadelle-ajaccio commande-en-creux-crp commande-regards-du-grand-paris un-pour-cent-archives-perpignan',
  // By subject and by practice.
  'photographie de mode': 'prix-picto-mode concours-hyeres-photographie',
  'bourse photojournalisme': 'bourse-canon-femme-photojournaliste prix-francoise-demulder prix-camille-lepage rsf-bourse-assistance women-photograph-grants bourse-lagardere-photographe bourse-climat-femmes-s-exposent',
  'phtojournalisme': 'bourse-canon-femme-photojournaliste prix-camille-lepage prix-francoise-demulder prix-carmignac-photojournalisme',
  'environnement': 'prix-la-gacilly-fisheye bourse-climat-femmes-s-exposent',
  'climat': 'bourse-climat-femmes-s-exposent',
  'droits humains': 'prix-carmignac-photojournalisme',
  'musique et photo': 'prix-swiss-life-4-mains',
  'science': 'prix-photographie-sciences',
  'archives': 'residence-archives-mayotte un-pour-cent-archives-perpignan',
  'procédé alternatif': 'picto-lab-residence residence-la-capsule-cip',
  // By who one is.
  'prix réservé aux femmes': 'prix-aware prix-virginia prix-photo-madame-figaro-arles prix-women-in-motion prix-francoise-demulder prix-celimene-reunion',
  'femme photojournaliste': 'bourse-canon-femme-photojournaliste prix-francoise-demulder',
  'jeune photographe de moins de 35 ans': 'prix-jeune-creation-photographique-deauville bourse-lagardere-photographe bourse-mecene-et-loire prix-picto-mode',
  'étudiante en photographie': 'prix-mark-grosset bourse-ange-tomasi bourses-eurazeo-ensp',
  'concours amateur': 'prix-celimene-reunion',
  'dessin': 'scam-brouillon-photographie',
  // Whole sentences.
  'une résidence avec mon enfant en Bretagne cet hiver': 'exemple-residence-famille-bretagne',
  'prix sans frais pour photojournaliste de plus de 35 ans': 'prix-virginia',
  'je vis en Guadeloupe': 'lakou-kilti-guadeloupe foto-kontre',
  'je cherche une aide pour mon premier livre de photographie': 'luma-dummy-book-award prix-livre-images-vevey fonds-edition-photo-cnl-2026 prix-nadar',
  'où exposer mon travail à Arles': 'luma-dummy-book-award prix-photo-madame-figaro-arles bourse-recherche-curatoriale-arles prix-women-in-motion prix-swiss-life-4-mains',
}

/** The same for what is not an opportunity. */
const prose = {
  resource: {
    'droit à l’image': 'droit-a-l-image', 'cotisation urssaf': 'precompte-et-cotisations', 'portfolio': 'construire-ses-portfolios reussir-sa-lecture-de-portfolio', 'harcèlement': 'cellule-d-ecoute-violences',
    'vendre un tirage': 'vendre-des-tirages-originaux', 'être payée pour une exposition': 'droit-de-presentation-publique', 'résidence enfant': 'residence-et-vie-de-famille', 'dossier de candidature': 'preparer-un-dossier-de-candidature webinaire-questions-sur-le-dossier',
  },
  'partner-structure': { 'adagp': 'adagp', 'visa': 'visa-pour-l-image', 'gens d images': 'gens-d-images', 'rencontres arles': 'rencontres-d-arles' },
} as const

const edition = demonstrationEdition(NOW)
const everyStatus = status.terms.map(({ slug }) => slug)
const opportunities = (q: string): string[] => catalogueOf(edition).search(parseQuery({ q, statut: everyStatus }).query, NOW).slice(0, 10).map(({ entry }) => entry.documentId)

interface Score { readonly q: string; readonly reciprocal: number; readonly recall: number; readonly first: string }
function scoreOf(q: string, expected: readonly string[], found: readonly string[]): Score {
  const place = found.findIndex((documentId) => expected.includes(documentId))
  const recalled = found.slice(0, 5).filter((documentId) => expected.includes(documentId)).length
  return { q, reciprocal: place < 0 ? 0 : 1 / (place + 1), recall: recalled / Math.min(5, expected.length), first: found.slice(0, 5).join(' ') }
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('relevance over the demonstration content', () => {
  const scores = [
    ...Object.entries(catalogue).map(([q, expected]) => scoreOf(q, expected.split(' '), opportunities(q))),
    ...(['resource', 'partner-structure'] as const).flatMap((type) => Object.entries(prose[type]).map(([q, expected]) => scoreOf(q, expected.split(' '), (findProse(edition, type, q)?.found ?? []).map(({ entry }) => entry.documentId)))),
  ]

  test('every expected document exists', () => {
    const named = [...Object.values(catalogue), ...Object.values(prose.resource), ...Object.values(prose['partner-structure'])].flatMap((expected) => expected.split(' '))
    const known = new Set([...edition.documents.opportunity.keys(), ...edition.documents.resource.keys(), ...edition.documents['partner-structure'].keys()])
    expect(named.filter((documentId) => !known.has(documentId))).toEqual([])
  })

  test('what is sought comes first (MRR), and the rest of it close behind (recall in the first five)', () => {
    const [mrr, recall] = [mean(scores.map(({ reciprocal }) => reciprocal)), mean(scores.map((score) => score.recall))]
    console.log(`${scores.length} questions: MRR ${mrr.toFixed(3)}, recall@5 ${recall.toFixed(3)}`)
    for (const { q, reciprocal, recall: recalled, first } of scores) if (reciprocal < 1 || recalled < 0.6) console.log(`  ${q}: first at ${reciprocal === 0 ? 'none' : 1 / reciprocal}, recall ${recalled.toFixed(2)} (${first})`)
    expect(scores.length).toBeGreaterThanOrEqual(60)
    expect(mrr).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.96)
  })
})
