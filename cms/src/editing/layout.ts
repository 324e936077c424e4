/** How one attribute reads in the edit view. */
export interface EditedField {
  readonly name: string
  /** Twelfths of the row. */
  readonly size: 4 | 6 | 8 | 12
  readonly label: string
  readonly help: string
  readonly placeholder?: string
  /** Shown, but filled in by the machine. */
  readonly readOnly?: boolean
  /** The attribute that names an entry of a relation. */
  readonly mainField?: string
}

type Row = readonly EditedField[]

/** A titled box of the edit view. */
export interface EditedSection {
  readonly title: string
  readonly rows: readonly Row[]
}

interface SharedLayout {
  readonly uid: string
  /** The attribute that names an entry in titles, breadcrumbs and collapsed rows. */
  readonly mainField: string
  /** Attributes that nobody reads on screen, with their words for permission screens and list columns. */
  readonly hidden?: readonly EditedField[]
}

/** The edit and list views of a content type. */
export interface TypeLayout extends SharedLayout {
  readonly sections: readonly EditedSection[]
  readonly columns: readonly string[]
  readonly sort: readonly [attribute: string, order: 'ASC' | 'DESC']
}

/** The form of a component. */
export interface ComponentLayout extends SharedLayout {
  readonly rows: readonly Row[]
}

export type Layout = TypeLayout | ComponentLayout

type Extras = Omit<EditedField, 'name' | 'size' | 'label' | 'help'>

/** Keeps French punctuation and quotation marks on the line of the word they belong to. */
function unbroken(text: string): string {
  return text.replaceAll('« ', '«\u00A0').replaceAll(/ ([»:;?!€%])/g, '\u00A0$1')
}

/** One attribute of a form: its name in the schema, its width in twelfths, its French label and its French help text. */
export function field(name: string, size: EditedField['size'], label: string, help: string, extras: Extras = {}): EditedField {
  return { name, size, label: unbroken(label), help: unbroken(help), ...extras }
}

/** The rows of a layout, whatever sections they are in. */
export function rowsOf(layout: Layout): readonly Row[] {
  return 'sections' in layout ? layout.sections.flatMap((section) => section.rows) : layout.rows
}

/** Every attribute that the layout speaks of, shown or hidden. */
export function fieldsOf(layout: Layout): readonly EditedField[] {
  return [...rowsOf(layout).flat(), ...(layout.hidden ?? [])]
}
