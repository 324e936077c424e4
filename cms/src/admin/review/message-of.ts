import { isFetchError } from '@strapi/strapi/admin'

const UNKNOWN = 'Rien n’a été enregistré. Rechargez la page, puis réessayez.'

/** The French sentence with which the CMS refused; a general one when it did not answer. */
export const messageOf = (error: unknown): string => (isFetchError(error) && error.response ? error.message : UNKNOWN)
