import type { Vocabulary } from '@elles/domain/vocabulary'

/** A JSON Schema (2020-12), as OpenAPI 3.1 holds it. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** A kind of value said twice at once: to TypeScript, and to the readers of the API. */
export interface Shape<Value> {
  readonly schema: JsonSchema
  /** Never there: it carries the type. */
  readonly type?: Value
}

/** The type of the values of a shape. */
export type ValueOf<Of> = Of extends Shape<infer Value> ? Value : never

type Fields = Readonly<Record<string, Shape<unknown>>>
type Values<Of extends Fields> = { readonly [Name in keyof Of]: ValueOf<Of[Name]> }

/** A shape of named fields, all of them always there. `from` takes them, and nothing else, out of a larger value: what the table does not name does not leave. */
export interface ObjectShape<Of extends Fields> extends Shape<Values<Of>> {
  readonly fields: Of
  readonly from: (source: Values<Of>) => Values<Of>
}

export function object<Of extends Fields>(description: string, fields: Of): ObjectShape<Of> {
  const names = Object.keys(fields) as (keyof Of & string)[]
  return {
    schema: { type: 'object', description, properties: Object.fromEntries(names.map((name) => [name, fields[name]?.schema])), required: names, additionalProperties: false },
    fields,
    from: (source) => Object.fromEntries(names.map((name) => [name, source[name]])) as Values<Of>,
  }
}

const described = (schema: JsonSchema, description: string): JsonSchema => (description === '' ? schema : { ...schema, description })

export const text = (description = ''): Shape<string> => ({ schema: described({ type: 'string' }, description) })
export const url = (description = ''): Shape<string> => ({ schema: described({ type: 'string', format: 'uri' }, description) })
export const instant = (description = ''): Shape<string> => ({ schema: described({ type: 'string', format: 'date-time' }, description) })
export const day = (description = ''): Shape<string> => ({ schema: described({ type: 'string', format: 'date' }, description) })
export const number = (description = ''): Shape<number> => ({ schema: described({ type: 'number' }, description) })
export const integer = (description = '', limits: JsonSchema = {}): Shape<number> => ({ schema: described({ type: 'integer', ...limits }, description) })
export const boolean = (description = ''): Shape<boolean> => ({ schema: described({ type: 'boolean' }, description) })

/** A code of a closed list; its description says each in French. */
export function code<Code extends string>({ terms }: Pick<Vocabulary<Code>, 'terms'>, description = ''): Shape<Code> {
  return { schema: { type: 'string', enum: terms.map((term) => term.code), description: [description, ...terms.map((term) => `- \`${term.code}\`\u00a0: ${term.label}`)].filter(Boolean).join('\n') } }
}

export const array = <Value>(items: Shape<Value>, description = ''): Shape<readonly Value[]> => ({ schema: described({ type: 'array', items: items.schema }, description) })

/** A value that may be unknown. */
export function nullable<Value>({ schema }: Shape<Value>): Shape<Value | null> {
  return { schema: typeof schema['type'] === 'string' && !schema['enum'] && !schema['properties'] ? { ...schema, type: [schema['type'], 'null'] } : { anyOf: [schema, { type: 'null' }] } }
}

/** A shape that the description names once, and refers to elsewhere. */
export const named = <Value>(name: string, _shape: Shape<Value>): Shape<Value> => ({ schema: { $ref: `#/components/schemas/${name}` } })
