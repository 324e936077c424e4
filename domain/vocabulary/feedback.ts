import { vocabulary } from './vocabulary.ts'

/** Answers to « Cette page vous a-t-elle été utile ? »; the last one is offered on opportunities only. */
export const feedbackAnswer = vocabulary({ useful: 'Oui', 'not-useful': 'Non', closed: 'Oui, mais elle est fermée' })

/** The kinds of pages that ask. */
export const feedbackKind = vocabulary({ opportunity: 'Opportunités', resource: 'Ressources', testimonial: 'Témoignages', structure: 'Structures', page: 'Pages du site' })
