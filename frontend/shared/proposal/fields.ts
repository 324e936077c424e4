import { counted } from '@elles/domain/text'
import { submissionLimits as limits, type SubmissionStep } from '@elles/domain/contract'
import * as vocabulary from '@elles/domain/vocabulary'
import { PARIS } from '@elles/domain/time'
import type { Choice, ChoiceField, Field } from '../forms/fields.ts'

const choicesOf = (terms: readonly { readonly code: string; readonly label: string }[]): readonly Choice[] => terms.map(({ code, label }) => ({ value: code, label }))
/** Characters that an address, a number or a day may have. */
const [LINK, EMAIL, NUMBER, DAY, SIRET] = [500, 254, 10, 10, 20]
/** Yes, no, or nothing known: what is not answered is never « non ». */
const tri = (name: string, label: string, rest: Pick<ChoiceField, 'hint' | 'part' | 'folded'> = {}): ChoiceField => ({ name, label, kind: 'radio', choices: choicesOf(vocabulary.triState.terms), preset: 'unspecified', optional: true, ...rest })

const you = 'Vous'
const more = 'Pour mieux vous reconnaître'
const structure: readonly Field[] = [
  { name: 'structure.name', label: 'Nom de la structure', hint: 'Le nom complet. Exemple\u00a0: Festival Images du Port', kind: 'text', limit: limits.name, autocomplete: 'organization', suggests: 'structures', part: 'La structure qui organise' },
  { name: 'structure.documentId', label: 'Fiche de la structure', kind: 'hidden', optional: true, part: 'La structure qui organise' },
  { name: 'structure.kind', label: 'Type de structure', kind: 'select', choices: choicesOf(vocabulary.structureKind.terms), part: 'La structure qui organise' },
  { name: 'contact.name', label: 'Votre nom', hint: 'Seule l’équipe le voit.', kind: 'text', limit: limits.name, autocomplete: 'name', part: you },
  { name: 'contact.email', label: 'Votre adresse électronique', hint: 'Pour confirmer votre proposition et suivre nos échanges. Elle n’est jamais publiée. Exemple\u00a0: nom@exemple.fr', kind: 'email', limit: EMAIL, autocomplete: 'email', part: you },
  { name: 'source.declaration', label: 'Vous proposez cette opportunité à quel titre\u00a0?', kind: 'radio', choices: choicesOf(vocabulary.submissionSource.terms), part: you },
  { name: 'source.url', label: 'Page où se trouve cette information', hint: 'Nécessaire si vous relayez une information publique. Exemple\u00a0: https://www.exemple.fr/appel', kind: 'url', limit: LINK, optional: true, part: you },
  { name: 'contact.role', label: 'Votre fonction', hint: 'Exemple\u00a0: chargée de production', kind: 'text', limit: limits.role, autocomplete: 'organization-title', optional: true, part: more, folded: true },
  { name: 'structure.website', label: 'Site de la structure', hint: 'Exemple\u00a0: https://www.exemple.fr', kind: 'url', limit: LINK, autocomplete: 'url', optional: true, part: more, folded: true },
  { name: 'structure.siret', label: 'SIRET', hint: '14\u00a0chiffres, avec ou sans espaces', kind: 'text', limit: SIRET, optional: true, part: more, folded: true },
  { name: 'structure.city', label: 'Ville', hint: 'Exemple\u00a0: Arles', kind: 'text', limit: limits.city, autocomplete: 'address-level2', optional: true, part: more, folded: true },
  { name: 'structure.region', label: 'Région', kind: 'select', choices: choicesOf(vocabulary.region.terms), optional: true, part: more, folded: true },
]

const apply = 'Comment candidater'
const reward = 'Ce que reçoivent les lauréates'
const file = 'Le dossier à envoyer'
/** Pieces that the form asks for; editors add more from the rules of the call. */
const DOCUMENTS = 8
const documentFields = (index: number): readonly Field[] => [
  { name: `opportunity.documents.${index}.kind`, label: `Pièce ${index + 1}`, kind: 'select', choices: choicesOf(vocabulary.documentKind.terms), optional: true, part: file, folded: true },
  { name: `opportunity.documents.${index}.label`, label: `Précision sur la pièce ${index + 1}`, ...(index === 0 ? { hint: 'Son nom exact ou sa forme. Exemple\u00a0: 20 images en un seul PDF' } : {}), kind: 'text', limit: limits.shortText, optional: true, part: file, folded: true },
]
const opportunity: readonly Field[] = [
  { name: 'opportunity.title', label: 'Titre', hint: `Le nom de l’appel, sans l’année. ${counted(limits.title, 'caractère')} au plus. Exemple\u00a0: Résidence Images du Port`, kind: 'text', limit: limits.title, suggests: 'opportunities', part: 'L’appel' },
  { name: 'opportunity.tagline', label: 'Résumé en une phrase', hint: `De ${limits.taglineWordsLeast} à ${counted(limits.taglineWordsMost, 'mot')}\u00a0: ce qu’on reçoit, et pour quoi faire. Exemple\u00a0: Deux mois à Brest et 3\u00a0000\u00a0€ pour terminer une série`, kind: 'text', limit: limits.tagline, part: 'L’appel' },
  { name: 'opportunity.kind', label: 'Type d’opportunité', kind: 'select', choices: choicesOf(vocabulary.kind.terms), part: 'L’appel' },
  { name: 'opportunity.benefits', label: 'À quel besoin répond-elle\u00a0?', hint: 'Une ou plusieurs réponses', kind: 'several', choices: choicesOf(vocabulary.benefit.terms), part: 'L’appel' },
  { name: 'opportunity.description', label: 'Description', hint: `À qui s’adresse l’appel, ce qu’il propose, comment se passe la sélection. ${counted(limits.description, 'caractère')} au plus.`, kind: 'long', limit: limits.description, part: 'L’appel' },
  { name: 'opportunity.applyUrl', label: 'Page pour candidater', hint: 'Donnez au moins une des trois adresses de cette partie. Exemple\u00a0: https://www.exemple.fr/appel', kind: 'url', limit: LINK, optional: true, part: apply },
  { name: 'opportunity.applyEmail', label: 'Ou une adresse électronique', hint: 'Elle est publiée. Exemple\u00a0: appel@exemple.fr', kind: 'email', limit: EMAIL, optional: true, part: apply },
  { name: 'opportunity.postalAddress', label: 'Ou une adresse postale', kind: 'long', limit: limits.postalAddress, optional: true, part: apply },
  { name: 'opportunity.amountMin', label: 'Montant le plus bas, en euros', hint: 'Un nombre entier. Exemple\u00a0: 3000', kind: 'number', limit: NUMBER, optional: true, part: reward, folded: true },
  { name: 'opportunity.amountMax', label: 'Montant le plus haut, en euros', hint: 'Le même s’il n’y en a qu’un', kind: 'number', limit: NUMBER, optional: true, part: reward, folded: true },
  { name: 'opportunity.laureateCount', label: 'Nombre de lauréates', kind: 'number', limit: NUMBER, optional: true, part: reward, folded: true },
  { name: 'opportunity.coveredCosts', label: 'Frais pris en charge', kind: 'several', choices: choicesOf(vocabulary.coveredCost.terms), optional: true, part: reward, folded: true },
  { name: 'opportunity.exhibitionFee', label: 'Rémunération d’exposition, en euros', hint: 'Le droit de présentation publique. Exemple\u00a0: 1000', kind: 'number', limit: NUMBER, optional: true, part: reward, folded: true },
  ...Array.from({ length: DOCUMENTS }, (_, index) => documentFields(index)).flat(),
  { name: 'opportunity.effort', label: 'Temps de préparation', kind: 'select', choices: choicesOf(vocabulary.effort.terms), optional: true, part: file, folded: true },
  { name: 'opportunity.rulesUrl', label: 'Règlement', hint: 'L’adresse de la page ou du document. Exemple\u00a0: https://www.exemple.fr/reglement', kind: 'url', limit: LINK, optional: true, part: file, folded: true },
  { name: 'opportunity.editionLabel', label: 'Édition', hint: 'Exemple\u00a0: 12e édition, 2027', kind: 'text', limit: limits.shortText, optional: true, part: file, folded: true },
]

/** As many periods as the contract takes. */
const ordinals = ['Période de candidature', 'Une deuxième période', 'Une troisième période', 'Une quatrième période', 'Une cinquième période', 'Une sixième période']
const windowFields = (part: string, index: number): readonly Field[] => {
  const rest = index > 0 ? { part, folded: true } as const : { part }
  const at = (name: string): string => `calendar.windows.${index}.${name}`
  return [
    ...(index > 0 ? [{ name: at('label'), label: 'Nom de cette période', hint: 'Exemple\u00a0: seconde session', kind: 'text', limit: limits.shortText, optional: true, ...rest } as const] : []),
    { name: at('opensOn'), label: 'Ouverture, le', kind: 'date', limit: DAY, optional: true, ...rest },
    { name: at('closesOn'), label: 'Clôture, le', ...(index > 0 ? {} : { hint: 'Laissez vide s’il n’y a pas de date limite.' }), kind: 'date', limit: DAY, optional: true, ...rest },
    { name: at('closesTime'), label: 'Clôture, à', hint: 'Sans heure, l’appel ferme à la fin du jour.', kind: 'time', limit: DAY, optional: true, ...rest },
    { name: at('timezone'), label: 'Fuseau horaire de ces dates', kind: 'select', choices: choicesOf(vocabulary.submissionTimezone.terms), preset: PARIS, ...rest },
  ]
}
const after = 'Après la clôture'
const calendar: readonly Field[] = [
  { name: 'calendar.rhythm', label: 'Rythme', kind: 'radio', choices: choicesOf(vocabulary.rhythm.terms) },
  ...ordinals.slice(0, 1).flatMap(windowFields),
  { name: 'calendar.windows.0.resultsOn', label: 'Résultats annoncés le', kind: 'date', limit: DAY, optional: true, part: after, folded: true },
  { name: 'calendar.windows.0.startsOn', label: 'Début de la résidence, de l’exposition ou du projet', kind: 'date', limit: DAY, optional: true, part: after, folded: true },
  { name: 'calendar.windows.0.endsOn', label: 'Fin', kind: 'date', limit: DAY, optional: true, part: after, folded: true },
  ...ordinals.flatMap((part, index) => (index > 0 ? windowFields(part, index) : [])),
]

const who = 'Qui peut candidater'
const where = 'Lieu et durée'
const rights = 'Droits et autres conditions'
const conditions: readonly Field[] = [
  { name: 'conditions.audience', label: 'Public', kind: 'radio', choices: choicesOf(vocabulary.audience.terms) },
  tri('conditions.fees', 'Candidater coûte-t-il quelque chose\u00a0?'),
  { name: 'conditions.applicationFee', label: 'Frais de candidature, en euros', hint: 'Un nombre entier. Exemple\u00a0: 20', kind: 'number', limit: NUMBER, optional: true },
  { name: 'conditions.participationFee', label: 'Frais de participation, en euros', hint: 'Ce que paie une lauréate', kind: 'number', limit: NUMBER, optional: true },
  { name: 'conditions.ageMin', label: 'Âge minimum', kind: 'number', limit: NUMBER, optional: true, part: who, folded: true },
  { name: 'conditions.ageMax', label: 'Âge maximum', kind: 'number', limit: NUMBER, optional: true, part: who, folded: true },
  { name: 'conditions.residence', label: 'Lieu de résidence exigé', kind: 'several', choices: choicesOf(vocabulary.residence.terms), optional: true, part: who, folded: true },
  { name: 'conditions.disciplines', label: 'Pratiques acceptées', kind: 'several', choices: choicesOf(vocabulary.discipline.terms), optional: true, part: who, folded: true },
  { name: 'conditions.careerStages', label: 'Parcours', kind: 'several', choices: choicesOf(vocabulary.careerStage.terms), optional: true, part: who, folded: true },
  { name: 'conditions.professionalStatuses', label: 'Statuts professionnels', kind: 'several', choices: choicesOf(vocabulary.professionalStatus.terms), optional: true, part: who, folded: true },
  tri('conditions.collectives', 'Ouvert aux collectifs', { part: who, folded: true }),
  tri('conditions.students', 'Ouvert aux étudiantes', { part: who, folded: true }),
  { name: 'conditions.placeMode', label: 'Où se déroule l’opportunité\u00a0?', kind: 'radio', choices: choicesOf(vocabulary.placeMode.terms), optional: true, part: where, folded: true },
  { name: 'conditions.city', label: 'Ville', kind: 'text', limit: limits.city, optional: true, part: where, folded: true },
  { name: 'conditions.region', label: 'Région', kind: 'select', choices: choicesOf(vocabulary.region.terms), optional: true, part: where, folded: true },
  { name: 'conditions.durationDays', label: 'Durée, en jours', hint: 'Exemple\u00a0: 60 pour deux mois', kind: 'number', limit: NUMBER, optional: true, part: where, folded: true },
  { name: 'conditions.children', label: 'Venir avec son enfant', kind: 'radio', choices: choicesOf(vocabulary.childrenPolicy.terms), preset: 'unspecified', optional: true, part: where, folded: true },
  tri('conditions.splittable', 'Séjour possible en plusieurs fois', { part: where, folded: true }),
  tri('conditions.stepFree', 'Lieux accessibles sans marche', { part: where, folded: true }),
  { name: 'conditions.rightsAssignment', label: 'Cession de droits demandée', kind: 'radio', choices: choicesOf(vocabulary.rightsAssignment.terms), preset: 'unspecified', optional: true, part: rights, folded: true },
  { name: 'conditions.otherConditions', label: 'Autres conditions', kind: 'long', limit: limits.note, optional: true, part: rights, folded: true },
]

/** What each step asks, in the order of the page. A test holds them to the contract: every field of it is asked. */
export const proposalFields: Readonly<Record<SubmissionStep, readonly Field[]>> = {
  structure, opportunity, calendar, conditions,
}

/** Every field of the form. */
export const allProposalFields: readonly Field[] = Object.values(proposalFields).flat()
