import { vocabularyNamed } from '@elles/domain/vocabulary'

/** What an editor may pick: the code that is stored and the French words that are shown. */
export interface Choice {
  readonly code: string
  readonly label: string
}

/** Closed lists that never leave the CMS, hence not in the domain. */
const privateVocabularies: Readonly<Record<string, readonly Choice[]>> = {
  source: [
    { code: 'team', label: 'Équipe' },
    { code: 'form', label: 'Formulaire de proposition' },
    { code: 'import', label: 'Reprise de données' },
  ],
  deliveryStatus: [
    { code: 'queued', label: 'À envoyer' },
    { code: 'sent', label: 'Envoyé' },
    { code: 'dead', label: 'Abandonné après trop d’échecs' },
  ],
}

/** The choices of the vocabulary of that name in reading order, or undefined when there is no such vocabulary. */
export function choicesOf(vocabulary: string): readonly Choice[] | undefined {
  return Object.hasOwn(privateVocabularies, vocabulary) ? privateVocabularies[vocabulary] : vocabularyNamed(vocabulary)?.terms
}
