/** The right that every screen of moderation needs (src/roles). */
export const MODERATE = { action: 'api::submission.moderate', subject: null } as const

/** Addresses below `/admin`. « moderation » is that of the CMS's own routes, which a page must not share. */
export const paths = {
  queue: '/propositions',
  file: (documentId: string): string => `/propositions/${documentId}`,
  mails: '/propositions/courriels',
  /** The form of a document in the content manager. */
  document: (uid: string, documentId: string): string => `/content-manager/collection-types/${uid}/${documentId}`,
} as const

export const OPPORTUNITY = 'api::opportunity.opportunity'
export const STRUCTURE = 'api::partner-structure.partner-structure'
