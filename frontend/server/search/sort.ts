import { vocabulary } from '@elles/domain/vocabulary'

/** The orders in which the catalogue may be read. */
export const sort = vocabulary({ relevance: 'Pertinence', deadline: 'Date limite', newest: 'Nouveautés', amount: 'Montant' })

export type Sort = (typeof sort.codes)[number]

/** What a reader expects who has chosen no order: what answers her words best, else what closes first. */
export const defaultSort = (q: string): Sort => (q === '' ? 'deadline' : 'relevance')
