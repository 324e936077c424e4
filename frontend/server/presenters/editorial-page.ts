import { formatDay } from '@elles/domain/opportunity'
import { treatments } from '@elles/domain/privacy'
import type { ContactPage, EditorialPage, TreatmentTable } from '../../shared/editorial-page.ts'
import type { Edition } from '../published/edition.ts'
import { findBySlug, onlyOne, type Entry } from '../published/lookup.ts'
import { fact, known } from './facts.ts'
import { anchorsOf } from './resource.ts'

/** The page that owes its readers what is done with their data. */
const PRIVACY = 'donnees-personnelles'

/** What the code does, beside the words of editors: neither can drift from the other unseen. */
const treatmentTable: TreatmentTable = {
  id: 'traitements', title: 'Chaque traitement en détail',
  treatments: treatments.map(({ title, data, purpose, legalBasis, retention, processors, onRequest }) => ({
    title,
    facts: known(
      fact('Données', data), fact('Finalité', purpose), fact('Base légale', legalBasis), fact('Durée de conservation', retention.join(' ')),
      fact('Sous-traitants', processors), fact('Si vous le demandez', onRequest),
    ),
  })),
}

/** A page written by editors. */
export function editorialPage({ document }: Entry<'page'>): EditorialPage {
  const table = document.slug === PRIVACY ? treatmentTable : null
  return {
    title: document.title,
    slug: document.slug,
    introduction: document.introduction,
    contents: [...anchorsOf([{ __component: 'body.text', content: document.content }]), ...(table ? [{ place: table.id, id: table.id, text: table.title }] : [])],
    content: document.content,
    updatedOn: document.updatedOn && formatDay(document.updatedOn),
    treatments: table,
  }
}

/** What a link of the site may announce that its reader comes to say: `?sujet=`. */
const subjects: Readonly<Record<string, string>> = {
  erreur: 'Signaler une erreur',
  chiffre: 'Corriger un chiffre',
  manque: 'Dire ce qui manque',
  proposer: 'Proposer une opportunité',
}

/** A path of this site as our own links write them; anything else is not repeated to the reader. */
const localPath = /^(?:\/[a-z0-9-]{1,200}){1,4}$/

const text = (raw: unknown): string => (typeof raw === 'string' ? raw : '')

function mailto(address: string, label: string, page: string | null): string {
  const body = page === null ? '' : `&body=${encodeURIComponent(`Page concernée\u00a0: ${page}\n\n`)}`
  return `mailto:${address}?subject=${encodeURIComponent(label)}${body}`
}

/** The contact page for `?sujet=&page=`: what editors wrote, and a message already begun. Null while nobody has published the page. */
export function contactPage(edition: Edition, raw: Readonly<Record<string, unknown>>): ContactPage | null {
  const entry = findBySlug(edition, 'page', 'contact')
  if (!entry) return null
  const label = Object.hasOwn(subjects, text(raw.sujet)) ? subjects[text(raw.sujet)] : undefined
  const page = localPath.test(text(raw.page)) ? text(raw.page) : null
  const address = onlyOne(edition, 'settings')?.contactEmail ?? null
  return {
    ...editorialPage(entry),
    subject: label === undefined ? null : { label, page },
    write: address === null ? null : { label: `Écrire à ${address}`, href: mailto(address, label ?? 'Une question', page) },
  }
}
