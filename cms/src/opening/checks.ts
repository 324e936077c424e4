import type { UID } from '@strapi/strapi'
import { demonstrationAddresses } from '../demo/accounts.ts'
import { countWithoutFactor } from '../second-factor/accounts.ts'
import { servicePages } from '../service-pages/texts.ts'
import { backupFault } from './backup.ts'
import { counted, documentsLink, type Looking, OPENING_PAGE, type OpeningCheck, type OpeningLine, SECOND_FACTORS_PAGE } from './line.ts'
import { marksLeft } from './to-complete.ts'

const PAGE = 'api::page.page'
const SETTINGS = 'api::settings.settings'
const on = (action: 'read' | 'update' | 'delete' | 'publish', subject: string) => ({ action: `plugin::content-manager.explorer.${action}`, subject })
/** What is done on the server, or to accounts: whoever administers those. */
const administration = { action: 'admin::users.update' }

/** What editors write, with its French name. */
const types: readonly (readonly [uid: UID.ContentType, name: string])[] = [
  [PAGE, 'Pages'], [SETTINGS, 'Réglages du site'], ['api::home.home', 'Page d’accueil'], ['api::opportunity.opportunity', 'Opportunités'], ['api::resource.resource', 'Ressources'],
  ['api::partner-structure.partner-structure', 'Structures'], ['api::testimonial.testimonial', 'Témoignages'], ['api::theme.theme', 'Thèmes'],
]

/** The service's pages that readers do not see: drafts that wait, and those that are no longer there. */
async function pages({ strapi, now, may }: Looking): Promise<OpeningLine[]> {
  if (!may(on('publish', PAGE))) return []
  const filters = { slug: { $in: servicePages.map(({ slug }) => slug) } }
  const read = (status: 'draft' | 'published') => strapi.documents(PAGE).findMany({ status, filters, fields: ['slug', 'title'] })
  const [drafts, published] = [await read('draft'), await read('published')]
  const online = new Set(published.map(({ slug }) => slug))
  const waiting = drafts.filter(({ slug }) => !online.has(slug))
  const missing = servicePages.filter(({ slug }) => !drafts.some((draft) => draft.slug === slug))
  return [
    ...(waiting.length === 0 ? [] : [{
      id: 'pages-to-publish', label: `Publier ${counted(waiting.length, 'page du service', 'pages du service')}`,
      help: `Relisez, complétez, puis publiez\u00a0: ${waiting.map(({ title }) => title).join(', ')}. Avant cela, le site ne mène pas à ces pages.`,
      link: documentsLink(strapi, PAGE, { documentId: { $in: waiting.map(({ documentId }) => documentId) } }, now),
    }]),
    ...(missing.length === 0 ? [] : [{
      id: 'pages-missing', label: `Écrire ${counted(missing.length, 'page supprimée', 'pages supprimées')}`,
      help: `Créez une page pour chaque adresse\u00a0: ${missing.map(({ slug, title }) => `«\u00a0${slug}\u00a0» (${title})`).join(', ')}.`,
      link: `/content-manager/collection-types/${PAGE}/create`,
    }]),
  ]
}

/** « À compléter » wherever she may write, a line a type. */
async function toComplete({ strapi, now, may }: Looking): Promise<OpeningLine[]> {
  const hers = types.filter(([uid]) => may(on('update', uid)))
  if (hers.length === 0) return []
  const left = await marksLeft(strapi, hers.map(([uid]) => uid))
  return hers.flatMap(([uid, name]) => {
    const documents = left.get(uid)
    if (!documents) return []
    const marks = [...documents.values()].reduce((sum, count) => sum + count, 0)
    return [{
      id: `to-complete-${uid}`, label: `${name}\u00a0: ${marks} «\u00a0À compléter\u00a0» à remplacer`,
      help: 'Remplacez chaque mention entre crochets par la bonne information, ou retirez la ligne.',
      link: documentsLink(strapi, uid, { documentId: { $in: [...documents.keys()] } }, now),
    }]
  })
}

const FIELD = 'demonstration'

/** Entries of the demonstration, a line a type that knows them; who does not read that field could not open the list. */
async function demonstration({ strapi, now, may }: Looking): Promise<OpeningLine[]> {
  const lines: OpeningLine[] = []
  for (const [uid, name] of types) {
    if (!(FIELD in strapi.contentType(uid).attributes)) continue
    if (!may(on('delete', uid)) || !may({ ...on('read', uid), field: FIELD })) continue
    const count = await strapi.db.query(uid).count({ where: { demonstration: true, publishedAt: null } })
    if (count === 0) continue
    lines.push({
      id: `demonstration-${uid}`, label: `${name}\u00a0: ${counted(count, 'entrée de démonstration', 'entrées de démonstration')}`,
      help: 'Supprimez-les. Pour en garder une, vérifiez-la, puis mettez «\u00a0Contenu de démonstration\u00a0» sur «\u00a0Non\u00a0».',
      link: documentsLink(strapi, uid, { demonstration: { $eq: true } }, now),
    })
  }
  return lines
}

const settingsLink = `/content-manager/single-types/${SETTINGS}`

async function settings({ strapi, may }: Looking): Promise<OpeningLine[]> {
  if (!may(on('update', SETTINGS))) return []
  const known = await strapi.documents(SETTINGS).findFirst({ fields: ['contactEmail', 'notice'] })
  return [
    ...(known?.contactEmail ? [] : [{
      id: 'contact', label: 'Donner l’adresse de contact du service', link: settingsLink,
      help: 'Elle s’affiche sur la page «\u00a0Contact\u00a0», reçoit les réponses aux courriels, et dit à qui signaler une faille (security.txt).',
    }]),
    ...(/démonstration/i.test(known?.notice ?? '') ? [{ id: 'notice', label: 'Retirer le bandeau de démonstration', help: 'Videz le champ «\u00a0Message d’information\u00a0» des réglages du site.', link: settingsLink }] : []),
  ]
}

const mailServer: OpeningCheck = ({ may }) => Promise.resolve(process.env['SMTP_URL'] || !may(administration) ? [] : [{
  id: 'mail-server', label: 'Brancher un serveur de courriel',
  help: 'Sans lui, aucun courriel ne part\u00a0: personne ne peut confirmer une proposition. Sur le serveur, écrivez SMTP_URL et MAIL_FROM dans .env.production, puis relancez la commande de l’étape 3 de docs/operations.md, «\u00a0Deploying\u00a0»\u00a0: un simple redémarrage garde les anciennes valeurs.',
  link: `${OPENING_PAGE}#mail-server`,
}])

async function backup({ strapi, now, may }: Looking): Promise<OpeningLine[]> {
  if (!may(administration)) return []
  const fault = await backupFault(strapi, now)
  if (fault === null) return []
  return [{
    id: 'backup', label: fault === 'none' ? 'Faire une première sauvegarde' : 'Refaire une sauvegarde\u00a0: la dernière a plus de huit jours', link: `${OPENING_PAGE}#backup`,
    help: 'Sur le serveur, suivez docs/operations.md, «\u00a0Backup and restore\u00a0». La dernière commande note la date. Essayez aussi de restaurer sur une autre machine.',
  }]
}

async function demonstrationAccounts({ strapi, may }: Looking): Promise<OpeningLine[]> {
  if (!may(administration)) return []
  const count = await strapi.db.query('admin::user').count({ where: { email: { $in: [...demonstrationAddresses] } } })
  if (count === 0) return []
  return [{ id: 'demonstration-accounts', label: `Supprimer ${counted(count, 'compte de démonstration', 'comptes de démonstration')}`, help: 'Leurs adresses finissent par «\u00a0@example.org\u00a0». Créez d’abord votre propre compte.', link: '/settings/users' }]
}

async function secondFactors({ strapi, may }: Looking): Promise<OpeningLine[]> {
  if (!may(administration)) return []
  const count = await countWithoutFactor(strapi)
  if (count === 0) return []
  return [{
    id: 'second-factors', label: `Activer la double authentification de ${counted(count, 'compte', 'comptes')}`, link: SECOND_FACTORS_PAGE,
    help: 'Chaque personne l’active à sa prochaine connexion. Supprimez ou désactivez les comptes qui ne servent pas.',
  }]
}

/** What must be done before the service opens, in the order in which one does it. A new thing to look at is a row here. */
export const openingChecks: readonly OpeningCheck[] = [pages, toComplete, settings, mailServer, backup, demonstration, demonstrationAccounts, secondFactors]

interface Ability {
  can(action: string, subject?: string, field?: string): boolean
}

/** What is left to do for who asks: only what she may mend herself. */
export async function openingLines(strapi: Looking['strapi'], ability: Ability, now: Date): Promise<OpeningLine[]> {
  const looking: Looking = { strapi, now, may: ({ action, subject, field }) => ability.can(action, subject, field) }
  const lines: OpeningLine[] = []
  for (const check of openingChecks) lines.push(...await check(looking))
  return lines
}
