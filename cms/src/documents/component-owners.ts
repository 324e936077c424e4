import type { Core, Schema } from '@strapi/strapi'

export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx']
type Model = Schema.ContentType | Schema.Component

/** One row of the database: of a content type (one version of a document) or of a component. */
export interface Row {
  readonly uid: string
  readonly id: number
}

/** Where a component row hangs: Strapi keeps these links in one `…_cmps` table for each model that has components. */
interface Hook {
  readonly owner: Row
  readonly table: string
  readonly field: string
  readonly order: number | null
}

interface ComponentLink {
  entity_id: number
  cmp_id: number
  component_type: string
  field: string
  order: number | null
}

const modelsOf = (strapi: Core.Strapi): Model[] => [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)]

/** The table that links a model to the components of one kind in it, or undefined when it holds none. */
function linkTableOf(strapi: Core.Strapi, { uid, attributes }: Model, component: string): string | undefined {
  const holder = Object.entries(attributes).find(([, attribute]) =>
    (attribute.type === 'component' && attribute.component === component) || (attribute.type === 'dynamiczone' && attribute.components.some((name: string) => name === component)))
  const stored = holder && strapi.db.metadata.get(uid).attributes[holder[0]]
  return stored && 'joinTable' in stored ? stored.joinTable.name : undefined
}

async function hookOf(strapi: Core.Strapi, transaction: Transaction, part: Row): Promise<Hook | null> {
  for (const model of modelsOf(strapi)) {
    const table = linkTableOf(strapi, model, part.uid)
    if (!table) continue
    const link = await strapi.db.connection<ComponentLink>(table).transacting(transaction).where({ cmp_id: part.id, component_type: part.uid }).first()
    if (link) return { owner: { uid: model.uid, id: link.entity_id }, table, field: link.field, order: link.order }
  }
  return null
}

/** The row of a content type that a row belongs to, through all levels of components; null for a component left without an owner. */
export async function documentRowOf(strapi: Core.Strapi, transaction: Transaction, row: Row): Promise<Row | null> {
  if (!(row.uid in strapi.components)) return row
  const hook = await hookOf(strapi, transaction, row)
  return hook ? documentRowOf(strapi, transaction, hook.owner) : null
}

/** The row of a published version that stands where `row` stands in the draft; null when the published version has none. */
export async function publishedTwinOf(strapi: Core.Strapi, transaction: Transaction, row: Row, publishedId: number): Promise<Row | null> {
  if (!(row.uid in strapi.components)) return { uid: row.uid, id: publishedId }
  const hook = await hookOf(strapi, transaction, row)
  const owner = hook && await publishedTwinOf(strapi, transaction, hook.owner, publishedId)
  if (!owner) return null
  const place = { entity_id: owner.id, component_type: row.uid, field: hook.field, order: hook.order }
  const twin = await strapi.db.connection<ComponentLink>(hook.table).transacting(transaction).where(place).first()
  return twin ? { uid: row.uid, id: twin.cmp_id } : null
}
