/** What was typed, by the name of its field; a field that holds several values has several texts. */
export type Values = Readonly<Record<string, readonly string[]>>

export interface Choice {
  readonly value: string
  readonly label: string
}

interface Asked {
  /** The place of the answer in what is sent: `structure.name` is at the pointer `/structure/name`. */
  readonly name: string
  readonly label: string
  /** What is expected, and an example. */
  readonly hint?: string
  /** Left out, the field must be filled in. */
  readonly optional?: true
  /** Asked in a part that unfolds, under this title. */
  readonly folded?: string
}

/** One line of text, at most `limit` characters. */
export interface LineField extends Asked {
  readonly kind: 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'number'
  readonly limit: number
  /** RGAA 11.13: what browsers may fill in by themselves. */
  readonly autocomplete?: string
  /** What the script suggests under the field. */
  readonly suggests?: string
}

export interface LongField extends Asked {
  readonly kind: 'long'
  readonly limit: number
}

/** A choice in a list: one (`select`, `radio`) or several (`several`). */
export interface ChoiceField extends Asked {
  readonly kind: 'select' | 'radio' | 'several'
  readonly choices: readonly Choice[]
}

export type Field = LineField | LongField | ChoiceField

/** A field with what was typed in it and what is wrong with it. */
export type FieldView = Field & { readonly id: string; readonly values: readonly string[]; readonly error: string | null }

/** A part of a step: the fields under a title, unfolded when one of them is filled in or wrong. */
export interface FieldGroup {
  readonly title: string | null
  readonly isOpen: boolean
  readonly fields: readonly FieldView[]
}

/** One thing that is wrong, and where. */
export interface FormError {
  readonly message: string
  /** Of the field; null when it is about the whole. */
  readonly id: string | null
}

/** The identifier of a field in the page. */
export const idOf = (name: string): string => `champ-${name.replaceAll('.', '-')}`

/** The name of the field that a JSON pointer (RFC 6901) is about: the first whose place holds it or is held by it. */
export function fieldAt(fields: readonly Field[], pointer: string): Field | undefined {
  const path = pointer.slice(1).replaceAll('/', '.')
  return fields.find(({ name }) => path === name || path.startsWith(`${name}.`)) ?? fields.find(({ name }) => name.startsWith(`${path}.`))
}

const filled = (values: readonly string[] | undefined): boolean => values?.some((value) => value.trim() !== '') ?? false

/** The fields in their parts, as they are drawn. `errors` are messages by the name of their field. */
export function groupsOf(fields: readonly Field[], values: Values, errors: ReadonlyMap<string, string>): FieldGroup[] {
  const titles = [...new Set(fields.map(({ folded }) => folded ?? null))]
  return titles.map((title) => {
    const inside = fields.filter(({ folded }) => (folded ?? null) === title)
    return {
      title,
      isOpen: inside.some(({ name }) => errors.has(name) || filled(values[name])),
      fields: inside.map((field) => ({ ...field, id: idOf(field.name), values: values[field.name] ?? [], error: errors.get(field.name) ?? null })),
    }
  })
}

/** What was typed in these fields, and nothing else: other names are not read, longer texts are not cut. */
export function readValues(fields: readonly Field[], sent: URLSearchParams): Values {
  return Object.fromEntries(fields.flatMap(({ name }) => {
    const values = sent.getAll(name).map((value) => value.replaceAll('\r\n', '\n')).filter((value) => value !== '')
    return values.length > 0 ? [[name, values]] : []
  }))
}

/** The same as pairs, to write them again as hidden fields. */
export function pairsOf(values: Values): (readonly [name: string, value: string])[] {
  return Object.entries(values).flatMap(([name, texts]) => texts.map((text) => [name, text] as const))
}
