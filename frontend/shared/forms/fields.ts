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
  /** The part of the step that it belongs to, RGAA 11.5. */
  readonly part?: string
  /** That part unfolds: nobody needs it to send the form. */
  readonly folded?: true
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

/** A choice in a list: one (`select`, `radio`) or several (`several`). `preset` is the answer of who touches nothing. */
export interface ChoiceField extends Asked {
  readonly kind: 'select' | 'radio' | 'several'
  readonly choices: readonly Choice[]
  readonly preset?: string
}

/** Filled in by the script alone. */
export interface HiddenField extends Asked {
  readonly kind: 'hidden'
}

export type Field = LineField | LongField | ChoiceField | HiddenField

/** A field with what was typed in it and what is wrong with it. */
export type FieldView = Field & { readonly id: string; readonly values: readonly string[]; readonly error: string | null }

/** A part of a step, in a fieldset when it has a title, or unfolding. It is open when one of its fields is filled in or wrong. */
export interface FieldGroup {
  readonly id: string
  readonly title: string | null
  readonly isFolded: boolean
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

/** The field that a JSON pointer (RFC 6901) is about: the one at that place, else one around it, else the first one inside. */
export function fieldAt(fields: readonly Field[], pointer: string): Field | undefined {
  const path = pointer.slice(1).replaceAll('/', '.')
  return fields.find(({ name }) => path === name || path.startsWith(`${name}.`)) ?? fields.find(({ name }) => name.startsWith(`${path}.`))
}

const isFilled = (field: Field, values: readonly string[] = []): boolean => values.some((value) => value.trim() !== '' && !('preset' in field && value === field.preset))

/** The fields in their parts, as they are drawn. `errors` are messages by the name of their field. */
export function groupsOf(fields: readonly Field[], values: Values, errors: ReadonlyMap<string, string>): FieldGroup[] {
  const parts = [...new Set(fields.map(({ part }) => part))]
  return parts.map((part) => {
    const inside = fields.filter((field) => field.part === part)
    return {
      id: idOf(`part.${inside[0]?.name ?? ''}`),
      title: part ?? null,
      isFolded: inside.some(({ folded }) => folded),
      isOpen: inside.some((field) => errors.has(field.name) || isFilled(field, values[field.name])),
      fields: inside.map((field) => ({ ...field, id: idOf(field.name), values: values[field.name] ?? ('preset' in field && field.preset ? [field.preset] : []), error: errors.get(field.name) ?? null })),
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
