import { completenessOf } from '@elles/domain/opportunity'
import { slugify } from '@elles/domain/text'
import * as vocabulary from '@elles/domain/vocabulary'
import { DAY_MS, dayNumberAt, dayOf, PARIS } from '@elles/domain/time'
import type { Values } from '../documents/publication/problem.ts'
import type { Numbers } from './numbers.ts'

const subjects = ['rivages', 'mémoires ouvrières', 'nuits d’été', 'archives familiales', 'paysages habités', 'corps au travail', 'forêts', 'exils', 'gestes', 'quartiers', 'lumières du Nord', 'rituels', 'frontières', 'jardins', 'métiers rares'] as const
const names = ['Atelier des Quais', 'Maison du Regard', 'Fonds Clair-Obscur', 'Collectif Lumière', 'Halle aux images', 'Chambre claire', 'Rencontres de l’Estuaire', 'Villa Argentique', 'Fondation du Cadre', 'Pôle Image'] as const
const cities: readonly [city: string, region: vocabulary.RegionCode][] = [
  ['Brest', 'bretagne'], ['Rennes', 'bretagne'], ['Lille', 'hauts-de-france'], ['Paris', 'ile-de-france'], ['Montreuil', 'ile-de-france'], ['Lyon', 'auvergne-rhone-alpes'], ['Arles', 'provence-alpes-cote-d-azur'],
  ['Marseille', 'provence-alpes-cote-d-azur'], ['Toulouse', 'occitanie'], ['Sète', 'occitanie'], ['Bordeaux', 'nouvelle-aquitaine'], ['Niort', 'nouvelle-aquitaine'], ['Nantes', 'pays-de-la-loire'], ['Strasbourg', 'grand-est'],
  ['Rouen', 'normandie'], ['Bastia', 'corse'], ['Cayenne', 'guyane'], ['Fort-de-France', 'martinique'], ['Saint-Denis', 'la-reunion'], ['Mamoudzou', 'mayotte'], ['Pointe-à-Pitre', 'guadeloupe'], ['Dijon', 'bourgogne-franche-comte'], ['Tours', 'centre-val-de-loire'],
]
const fallbackCity: (typeof cities)[number] = ['Brest', 'bretagne']

const shortKind: Readonly<Record<(typeof vocabulary.kind.codes)[number], string>> = {
  grant: 'Bourse', prize: 'Prix', residency: 'Résidence', 'open-call': 'Appel', 'call-for-projects': 'Appel à projets', commission: 'Commande', 'publishing-grant': 'Aide à l’édition',
  'equipment-grant': 'Aide à l’atelier', 'emergency-aid': 'Aide d’urgence', mentoring: 'Mentorat', 'portfolio-review': 'Lectures de portfolio', training: 'Formation',
}

const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }]

function windowAround(now: Date, numbers: Numbers): Values {
  const closesAt = now.getTime() + numbers.between(-400, 300) * DAY_MS
  return {
    opensAt: new Date(closesAt - numbers.between(20, 120) * DAY_MS), closesAt: new Date(closesAt), timezone: numbers.chance(0.9) ? PARIS : 'America/Cayenne',
    timeKnown: numbers.chance(0.5), nature: 'deposit', certainty: numbers.chance(0.9) ? 'confirmed' : 'expected',
  }
}

function eligibilityOf(numbers: Numbers, region: vocabulary.RegionCode): Values {
  return {
    audience: numbers.pick(['all', 'all', 'all', 'women', 'women-and-gender-minorities', 'all-with-priority-to-women']),
    ...(numbers.chance(0.2) ? { ageMax: numbers.pick([30, 35, 40]) } : {}),
    careerStages: numbers.some(vocabulary.careerStage.codes, 1, 3), professionalStatuses: numbers.some(vocabulary.professionalStatus.codes, 0, 2),
    residence: numbers.pick([['france'], ['world'], ['european-union'], [region], []]), disciplines: numbers.some(vocabulary.discipline.codes, 1, 3),
    excludedResidence: [], applicationLanguages: ['fr'],
  }
}

function factsOf(index: number, now: Date, numbers: Numbers): Values {
  const kind = numbers.pick(vocabulary.kind.codes)
  const [city, region] = cities[numbers.between(0, cities.length - 1)] ?? fallbackCity
  const subject = numbers.pick(subjects)
  const title = `${shortKind[kind]} « ${subject} » ${numbers.pick(names)}, ${city} (essai ${index})`
  const rolling = numbers.chance(0.06)
  const amount = numbers.between(1, 30) * 500
  return {
    title, slug: slugify(title), tagline: `${shortKind[kind]} pour un travail sur le thème ${subject}, à ${city}`, kind, benefits: numbers.some(vocabulary.benefit.codes, 1, 3),
    description: text(`Opportunité synthétique numéro ${index}, faite pour mesurer le service. Vous présentez un travail sur le thème « ${subject} ».`),
    rhythm: rolling ? 'rolling' : 'yearly', windows: rolling ? [] : Array.from({ length: numbers.chance(0.1) ? 3 : 1 }, () => windowAround(now, numbers)),
    suspension: 'none', verifiedOn: dayOf(dayNumberAt(now, PARIS) - numbers.between(1, 200)), demonstration: true,
    ...(numbers.chance(0.7) ? { funding: { amountMin: amount, amountMax: amount + numbers.between(0, 4) * 500, currency: 'EUR' } } : {}),
    ...(numbers.chance(0.6) ? { cost: { applicationFee: numbers.chance(0.8) ? 0 : numbers.between(1, 8) * 5 } } : {}),
    eligibility: eligibilityOf(numbers, region),
    place: { mode: numbers.pick(vocabulary.placeMode.codes), city, region, country: 'France' },
    family: { children: numbers.pick(vocabulary.childrenPolicy.codes), splittable: numbers.pick(vocabulary.triState.codes) },
    application: { applyUrl: `https://www.example.org/essai-${index}`, effort: numbers.pick(vocabulary.effort.codes) },
  }
}

/** One synthetic opportunity, number `index`: plausible facts, a name that says that it is synthetic, ready to be published. */
export function syntheticOpportunity(index: number, now: Date, numbers: Numbers): Values {
  const facts = factsOf(index, now, numbers)
  return { ...facts, completeness: completenessOf(facts).score }
}
