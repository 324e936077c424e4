import { DAY_MS, dayNumberAt, dayOf, PARIS } from '@elles/domain/time'

/** « Cette semaine »: today and the seven days that follow. */
const WEEK_DAYS = 7
/** A resource is to be revised before its readers are warned that it is old. */
const REVISION_DAYS = 30
/** Under this score, an entry leaves its readers with questions. */
const COMPLETE_ENOUGH = 60
/** Ages of a proposal, in days: who sent it is told that an answer takes about two weeks. */
const RECENT_DAYS = 7
const LATE_DAYS = 14

const OPPORTUNITY = 'api::opportunity.opportunity'

/**
 * A condition of the admin's list view, as its address and the document service both read it. Codes are in lists of one: of single values the
 * list view makes a label, with the code as it is stored.
 */
export type Filter = Readonly<Record<string, unknown>>

/** A list of entries to work on: what it counts is what its link opens. */
export interface DeskList {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly filters?: (now: Date) => readonly Filter[]
  /** Proposals that wait, by their ages in days: they open in the screens where they are decided upon. */
  readonly received?: { readonly from?: number; readonly before?: number }
  /** Documents that a table of their own knows, instead of what their fields say. */
  readonly among?: 'to-review' | 'scheduled' | 'refused'
  /** Only what readers see; drafts else. */
  readonly isPublished?: boolean
  readonly sort: string
}

/** A box of the admin's first page. */
export interface DeskWidget {
  readonly id: string
  readonly title: string
  /** What to do when there is nothing. */
  readonly empty: string
  readonly lists: readonly DeskList[]
}

const dayFrom = (now: Date, days: number): string => dayOf(dayNumberAt(now, PARIS) + days)
const ago = (now: Date, days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString()

const waiting: Filter = { state: { $in: ['received', 'in-review'] } }
const submissions = { type: 'api::submission.submission', sort: 'submittedAt:ASC' } as const
/** The types of the lists of reviews and of hours, with their French names. */
const texts = [['opportunity', 'Opportunités'], ['resource', 'Ressources'], ['testimonial', 'Témoignages']] as const

const textsAmong = (among: NonNullable<DeskList['among']>, words: string): DeskList[] =>
  texts.map(([name, label]) => ({ id: `${among}-${name}`, label: `${label} ${words}`, type: `api::${name}.${name}`, among, sort: 'updatedAt:ASC' }))

const resources = { type: 'api::resource.resource', sort: 'reviseBefore:ASC' } as const

/** The desk, in the order in which a day's work goes. */
export const deskWidgets: readonly DeskWidget[] = [
  {
    id: 'to-handle', title: 'Propositions à traiter', empty: 'Aucune proposition n’attend. Vous pouvez compléter une fiche.',
    lists: [
      { ...submissions, id: 'late', label: 'Reçues il y a plus de 14 jours', received: { before: LATE_DAYS } },
      { ...submissions, id: 'waiting', label: 'Reçues il y a 7 à 14 jours', received: { from: LATE_DAYS, before: RECENT_DAYS } },
      { ...submissions, id: 'recent', label: 'Reçues ces 7 derniers jours', received: { from: RECENT_DAYS } },
    ],
  },
  { id: 'to-review', title: 'À relire', empty: 'Aucun texte n’attend de relecture. Quand on vous en demande une, un courriel vous prévient.', lists: textsAmong('to-review', 'à relire') },
  {
    id: 'closing', title: 'Clôture cette semaine', empty: 'Rien ne ferme dans les sept jours. Vérifiez les fiches qui ouvrent bientôt.',
    lists: [{
      id: 'closing-this-week', label: 'Ferment d’ici sept jours', type: OPPORTUNITY, isPublished: true, sort: 'title:ASC',
      // Hours of unknown closings are only a day: the window counts from the first hour of today, to the last of the seventh day.
      filters: (now) => [
        { windows: { closesAt: { $gte: `${dayFrom(now, 0)}T00:00:00.000Z`, $lt: `${dayFrom(now, WEEK_DAYS + 1)}T00:00:00.000Z` }, certainty: { $eq: 'confirmed' } } },
        { rhythm: { $notIn: ['rolling'] } }, { suspension: { $in: ['none'] } },
      ],
    }],
  },
  {
    id: 'to-verify', title: 'À revérifier', empty: 'Tout est à jour. La date « À revoir le » d’une fiche la fera venir ici.',
    lists: [
      { id: 'review-due', label: 'Opportunités à revoir', type: OPPORTUNITY, filters: (now) => [{ nextReviewOn: { $lte: dayFrom(now, 0) } }], sort: 'nextReviewOn:ASC' },
      { ...resources, id: 'revision-late', label: 'Ressources dont la date de révision est passée', filters: (now) => [{ reviseBefore: { $lt: dayFrom(now, 0) } }] },
      { ...resources, id: 'revision-due', label: 'Ressources à réviser d’ici 30 jours', filters: (now) => [{ reviseBefore: { $gte: dayFrom(now, 0) } }, { reviseBefore: { $lte: dayFrom(now, REVISION_DAYS) } }] },
    ],
  },
  {
    id: 'dead-links', title: 'Liens morts', empty: 'Tous les liens suivis répondent. Ils sont vérifiés chaque semaine.',
    lists: [{ id: 'dead', label: 'Liens en panne depuis deux jours ou plus', type: 'api::checked-link.checked-link', filters: () => [{ isDead: { $in: [true] } }], sort: 'failingSince:ASC' }],
  },
  {
    id: 'incomplete', title: 'Fiches incomplètes', empty: 'Aucune fiche ne manque de l’essentiel. Relisez celles qui ferment bientôt.',
    lists: [
      { id: 'incomplete-online', label: 'En ligne, complètes à moins de 60 %', type: OPPORTUNITY, isPublished: true, filters: () => [{ completeness: { $lt: COMPLETE_ENOUGH } }], sort: 'completeness:ASC' },
      { id: 'incomplete-all', label: 'Brouillons compris', type: OPPORTUNITY, filters: () => [{ completeness: { $lt: COMPLETE_ENOUGH } }], sort: 'completeness:ASC' },
    ],
  },
  {
    id: 'scheduled', title: 'Programmées', empty: 'Rien n’est programmé. Le panneau d’une fiche prête permet de choisir le jour et l’heure.',
    lists: [...textsAmong('refused', 'dont la programmation a échoué'), ...textsAmong('scheduled', 'qui attendent leur heure')],
  },
]

export const deskLists: readonly DeskList[] = deskWidgets.flatMap(({ lists }) => lists)

function* pairsOf(value: unknown, name: string): Generator<[string, string]> {
  if (typeof value !== 'object' || value === null) yield [name, String(value)]
  else for (const [key, part] of Object.entries(value)) yield* pairsOf(part, `${name}[${key}]`)
}

/** The instants between which proposals of a list were received. */
const instantsOf = ({ from, before }: NonNullable<DeskList['received']>, now: Date) => ({ ...(from !== undefined && { from: ago(now, from) }), ...(before !== undefined && { before: ago(now, before) }) })

function receivedFilters(received: NonNullable<DeskList['received']>, now: Date): Filter[] {
  const { from, before } = instantsOf(received, now)
  return [waiting, ...(from ? [{ submittedAt: { $gte: from } }] : []), ...(before ? [{ submittedAt: { $lt: before } }] : [])]
}

/** The conditions of a list at that instant; `documents` are those of the table that it is among. */
export function filtersOf({ filters, received, among }: DeskList, now: Date, documents: readonly string[] = []): readonly Filter[] {
  return [...(filters?.(now) ?? []), ...(received ? receivedFilters(received, now) : []), ...(among ? [{ documentId: { $in: documents } }] : [])]
}

/** The query of the list view that shows what a list counted at that instant. */
function queryOf(list: DeskList, now: Date, documents?: readonly string[]): string {
  const shown: [string, string][] = [['page', '1'], ['pageSize', '20'], ['sort', list.sort], ...(list.isPublished ? [['status', 'published'] as [string, string]] : [])]
  return new URLSearchParams([...shown, ...pairsOf(filtersOf(list, now, documents), 'filters[$and]')]).toString()
}

/** The address of what a list counted at that instant, below `/admin`: a list view, or the queue of proposals. */
export const linkOf = (list: DeskList, now: Date, documents?: readonly string[]): string => (list.received
  ? `/propositions?${new URLSearchParams({ state: 'waiting', ...instantsOf(list.received, now) }).toString()}`
  : `/content-manager/collection-types/${list.type}?${queryOf(list, now, documents)}`)
