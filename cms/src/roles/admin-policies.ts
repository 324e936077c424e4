const ACCOUNT = 'admin::isAuthenticatedAdmin'

/** A right, or a right on a type, as Strapi's policy reads it. */
type Right = string | readonly [action: string, subject: string]

/** A route of the admin for whoever has an account: the handler asks the rest of the document concerned. */
export const signedIn = { policies: [ACCOUNT] }

/** A route of the admin for whoever holds a right. */
export const holding = (right: Right) => ({ policies: [ACCOUNT, { name: 'admin::hasPermissions', config: { actions: [right] } }] })
