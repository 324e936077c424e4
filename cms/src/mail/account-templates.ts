import { type Message, render } from './message.ts'

/** What such a mail may hold: our own link. */
export interface AccountFacts {
  readonly url: string
}

/** Our words alone: the address of an account may have been typed by mistake, and a name by anybody. */
const frame = {
  greeting: 'Bonjour,',
  footer: 'Vous recevez ce message parce que cette adresse est, ou était, celle d’un compte du bureau d’Elles font la culture.',
} as const

const NOT_YOU = 'Si ce n’est pas vous, prévenez tout de suite l’administration du site.'

/** Every mail about an account, by name. */
export const accountMails = {
  'forgotten-password': ({ url }) => ({
    ...frame, subject: 'Choisissez un nouveau mot de passe',
    paragraphs: ['Quelqu’un a demandé un nouveau mot de passe pour le compte de cette adresse.'],
    link: { label: 'Choisir un nouveau mot de passe', url },
    after: ['Ce lien sert une fois, pendant une heure. Si vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe reste le même.'],
  }),
  'address-changed': () => ({
    ...frame, subject: 'L’adresse de votre compte a changé',
    paragraphs: ['Le compte qui avait cette adresse en a maintenant une autre. Les prochains courriels iront à la nouvelle.', NOT_YOU],
  }),
  'password-changed': () => ({
    ...frame, subject: 'Votre mot de passe a changé',
    paragraphs: ['Le mot de passe de votre compte vient de changer. Toutes les sessions ouvertes sont fermées.', NOT_YOU],
  }),
  'second-factor-added': () => ({
    ...frame, subject: 'Votre double authentification est active',
    paragraphs: ['Une application d’authentification vient d’être ajoutée à votre compte. Son code vous sera demandé à chaque connexion.', NOT_YOU],
  }),
  'second-factor-recovered': () => ({
    ...frame, subject: 'Un code de secours a servi',
    paragraphs: ['Un de vos codes de secours vient d’ouvrir une session. Il ne servira plus.', NOT_YOU],
  }),
  'second-factor-reset': () => ({
    ...frame, subject: 'Votre double authentification est réinitialisée',
    paragraphs: ['L’administration a retiré l’application d’authentification de votre compte. Vous en ajouterez une à votre prochaine connexion.', NOT_YOU],
  }),
} as const satisfies Readonly<Record<string, (facts: AccountFacts) => Message>>

export type AccountMail = keyof typeof accountMails

const PLACE = 'https://adresse.invalid/'
const { subject, text, html } = render(accountMails['forgotten-password']({ url: PLACE }))
const withPlace = (words: string): string => words.replaceAll(PLACE, '<%= url %>')

/** The mail of a forgotten password as Strapi fills it in. */
export const forgottenPasswordTemplate = { subject, text: withPlace(text), html: withPlace(html) }
