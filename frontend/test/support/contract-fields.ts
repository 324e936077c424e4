import type { GenericSchema } from 'valibot'

interface Wrapping { readonly wrapped?: unknown; readonly item?: unknown; readonly pipe?: readonly unknown[]; readonly entries?: Readonly<Record<string, unknown>> }

const isSchema = (value: unknown): value is Wrapping => typeof value === 'object' && value !== null

/** The object that a schema describes, once what makes it optional, repeated or checked is taken away. */
function entriesOf(schema: unknown): Readonly<Record<string, unknown>> | null {
  if (!isSchema(schema)) return null
  return schema.entries ?? entriesOf(schema.wrapped) ?? entriesOf(schema.item) ?? entriesOf(schema.pipe?.[0])
}

/** The paths of all the fields of a contract, `funding.amountMin`, so that a new one cannot be forgotten. Media count as one field. */
export function fieldsOf(schema: GenericSchema, prefix = ''): string[] {
  const entries = entriesOf(schema) ?? {}
  return Object.entries(entries).flatMap(([name, child]) => {
    const nested = entriesOf(child)
    const path = `${prefix}${name}`
    return nested === null || 'path' in nested ? [path] : fieldsOf(child as GenericSchema, `${path}.`)
  })
}
