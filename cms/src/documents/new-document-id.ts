import { randomBytes } from 'node:crypto'

const LENGTH = 24

/** A documentId for a row that is written without the document service: as long as Strapi's own, from the same letters. */
export const newDocumentId = (): string => BigInt(`0x${randomBytes(18).toString('hex')}`).toString(36).padStart(LENGTH, 'a').slice(0, LENGTH)
