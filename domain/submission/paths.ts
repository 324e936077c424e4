/** Pages of the site that mails lead to; the secret is their only parameter. Both show on GET and act on POST. */
export const submissionPaths = { form: '/proposer-une-opportunite', confirm: '/proposer-une-opportunite/confirmer', followUp: '/proposer-une-opportunite/suivi', secretParameter: 'jeton' } as const

/** The path of a mail's link. */
export const submissionLink = (page: 'confirm' | 'followUp', secret: string): string => `${submissionPaths[page]}?${submissionPaths.secretParameter}=${secret}`
