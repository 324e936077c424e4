import { isFetchError } from '@strapi/strapi/admin'

const NO_ANSWER = 'Rien n’a été enregistré. Rechargez la page, puis réessayez.'

/** The French sentence with which the CMS refused; a general one when it did not answer, since Strapi's own is then English. */
export const refusalOf = (error: unknown): string => (isFetchError(error) && error.response ? error.message : NO_ANSWER)
