import type { PublishedType } from '@elles/domain/contract'
import type { Schema } from '@strapi/strapi'

/** What a file may bring, in the order in which relations let it be created. */
export const importedTypes = ['partner-structure', 'opportunity', 'resource', 'testimonial'] as const satisfies readonly PublishedType[]
export type ImportedType = (typeof importedTypes)[number]

/** The French names of the types, as people write them in a command and read them on a screen. */
export const typeNames: Readonly<Record<ImportedType, { one: string; many: string }>> = {
  'partner-structure': { one: 'structure', many: 'structures' },
  opportunity: { one: 'opportunité', many: 'opportunités' },
  resource: { one: 'ressource', many: 'ressources' },
  testimonial: { one: 'témoignage', many: 'témoignages' },
}

export type Attribute = Schema.Attribute.AnyAttribute
/** The attributes of a content type or a component, by its name. */
export type Models = (uid: string) => { readonly attributes: Readonly<Record<string, Attribute>> }

/** Where a value stands in the file: lines from 1, the column as its header has it. */
export interface Place {
  readonly line: number
  readonly column: string | null
}

/** What is wrong in the file, said to who mends it. */
export interface ImportProblem extends Place {
  readonly message: string
}

/** What recognises a document, strongest first. */
export const identityKeys = ['documentId', 'externalId', 'legacyId', 'siret', 'slug', 'name'] as const
export type Identity = Partial<Record<(typeof identityKeys)[number], string>>

/** A document that is named by another one in the file: by any of its identities. */
export interface Reference {
  readonly reference: string
}

/**
 * One document as a file tells it. `values` holds one value for each unit that is compared: an attribute (« title »), an attribute of a group
 * (« funding.amountMin »), one line of a table with keys (« parityFigures#2022/exhibited »), any other list whole (« windows »). What the file leaves empty is absent.
 */
export interface Entry {
  readonly type: ImportedType
  readonly place: Place
  readonly identity: Identity
  readonly values: ReadonlyMap<string, unknown>
  readonly places: ReadonlyMap<string, Place>
  /** Rich text came as plain text: its marks are no difference. */
  readonly hasPlainText: boolean
  /** Values that serve to create a document and never change one. */
  readonly onlyWhenCreated: ReadonlySet<string>
}

/** Lists whose lines have a key: a file adds or changes lines, and leaves those that it does not tell. */
export const keyedLists: Readonly<Record<string, readonly string[]>> = {
  parityFigures: ['year', 'indicator'],
  'transparency.editions': ['year'],
}

/** Never written over once filled: what identifies a document, and what a person vouches for. */
export const protectedFields: ReadonlySet<string> = new Set([
  'slug', 'legacyId', 'externalId', 'verifiedOn', 'nextReviewOn', 'suspension', 'suspensionDate', 'internalNote', 'updatedOn', 'contact', 'reviewedBy', 'revisedOn', 'reviseBefore',
])

/** Attributes that no file fills: what the service itself writes, and files, which have their library. */
export const serviceFields: ReadonlySet<string> = new Set(['source', 'completeness', 'demonstration', 'consent', 'createdBy', 'updatedBy', 'localizations', 'locale', 'createdAt', 'updatedAt', 'publishedAt'])

/** The attribute that names a document of a type. */
export const nameOf = (type: ImportedType): 'name' | 'title' => (type === 'partner-structure' ? 'name' : 'title')

/** Bounds of one file: what a screen can preview and one transaction can hold. */
export const importLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 400,
  /** Characters of a cell, and of the name of a column. */
  cell: 100_000,
  heading: 200,
  /** All the cells of a table, all the values of a JSON file. */
  cells: 1_500_000,
  values: 1_000_000,
  /** Objects and lists of a JSON file in one another. */
  levels: 40,
  /** Told of one file: nobody mends more before trying again, and each holds words of the file. */
  problems: 2000,
} as const
