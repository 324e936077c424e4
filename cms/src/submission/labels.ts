import type { Submission, SubmissionPart } from '@elles/domain/contract'
import type { VocabularyName } from '@elles/domain/vocabulary'

export interface SummaryField {
  readonly name: string
  readonly label: string
  readonly vocabulary?: VocabularyName
  readonly unit?: string
}

type FieldsOf<Part extends SubmissionPart> = readonly (SummaryField & { readonly name: keyof Submission[Part] & string })[]

/** How editors read each field of a proposal, part by part. A test fails when the contract has a field that is not here. */
export const summaryFields: { readonly [Part in SubmissionPart]: { readonly title: string; readonly fields: FieldsOf<Part> } } = {
  structure: {
    title: 'Structure',
    fields: [
      { name: 'name', label: 'Nom' }, { name: 'kind', label: 'Type', vocabulary: 'structureKind' }, { name: 'siret', label: 'SIRET' }, { name: 'website', label: 'Site' }, { name: 'city', label: 'Ville' },
      { name: 'region', label: 'Région', vocabulary: 'region' }, { name: 'documentId', label: 'Fiche du catalogue' },
    ],
  },
  contact: { title: 'Contact (privé)', fields: [{ name: 'name', label: 'Nom' }, { name: 'role', label: 'Fonction' }, { name: 'email', label: 'Adresse électronique' }] },
  source: { title: 'Source', fields: [{ name: 'declaration', label: 'Déclaration', vocabulary: 'submissionSource' }, { name: 'url', label: 'Page d’origine' }] },
  opportunity: {
    title: 'Opportunité',
    fields: [
      { name: 'title', label: 'Titre' }, { name: 'tagline', label: 'Accroche' }, { name: 'kind', label: 'Type', vocabulary: 'kind' }, { name: 'benefits', label: 'Ce qu’elle apporte', vocabulary: 'benefit' },
      { name: 'description', label: 'Description' }, { name: 'editionLabel', label: 'Édition' }, { name: 'amountMin', label: 'Montant minimal', unit: '€' }, { name: 'amountMax', label: 'Montant maximal', unit: '€' },
      { name: 'laureateCount', label: 'Lauréates' }, { name: 'coveredCosts', label: 'Frais pris en charge', vocabulary: 'coveredCost' }, { name: 'exhibitionFee', label: 'Droit d’exposition', unit: '€' },
      { name: 'applyUrl', label: 'Candidater en ligne' }, { name: 'applyEmail', label: 'Candidater par courriel' }, { name: 'postalAddress', label: 'Candidater par courrier' }, { name: 'rulesUrl', label: 'Règlement' },
      { name: 'documents', label: 'Pièces du dossier' }, { name: 'effort', label: 'Dossier', vocabulary: 'effort' },
    ],
  },
  calendar: { title: 'Calendrier', fields: [{ name: 'rhythm', label: 'Rythme', vocabulary: 'rhythm' }, { name: 'windows', label: 'Périodes' }] },
  conditions: {
    title: 'Conditions',
    fields: [
      { name: 'audience', label: 'Public', vocabulary: 'audience' }, { name: 'ageMin', label: 'Âge minimal', unit: 'ans' }, { name: 'ageMax', label: 'Âge maximal', unit: 'ans' },
      { name: 'residence', label: 'Résidence exigée', vocabulary: 'residence' }, { name: 'disciplines', label: 'Pratiques', vocabulary: 'discipline' }, { name: 'careerStages', label: 'Parcours', vocabulary: 'careerStage' },
      { name: 'professionalStatuses', label: 'Statuts', vocabulary: 'professionalStatus' }, { name: 'collectives', label: 'Collectifs', vocabulary: 'triState' }, { name: 'students', label: 'Étudiantes', vocabulary: 'triState' },
      { name: 'fees', label: 'Frais', vocabulary: 'triState' }, { name: 'applicationFee', label: 'Frais de dossier', unit: '€' }, { name: 'participationFee', label: 'Frais de participation', unit: '€' },
      { name: 'placeMode', label: 'Modalité', vocabulary: 'placeMode' }, { name: 'city', label: 'Ville' }, { name: 'region', label: 'Région', vocabulary: 'region' }, { name: 'durationDays', label: 'Durée', unit: 'jours' },
      { name: 'children', label: 'Enfant', vocabulary: 'childrenPolicy' }, { name: 'splittable', label: 'Séjour fractionnable', vocabulary: 'triState' }, { name: 'stepFree', label: 'Accès sans marche', vocabulary: 'triState' },
      { name: 'rightsAssignment', label: 'Cession de droits', vocabulary: 'rightsAssignment' }, { name: 'otherConditions', label: 'Autres conditions' },
    ],
  },
}
