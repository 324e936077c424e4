import type { FieldProps } from '../field-props.ts'
import { rowToText, textToRow } from './cells.ts'
import { CellsInput } from './CellsInput.tsx'

const firstLine = (text: string): string[] => textToRow(text.replaceAll('\n', ' '))

/** The headers of a table, on one line. */
export function TableColumnsInput(props: FieldProps) {
  return <CellsInput {...props} read={firstLine} write={rowToText} />
}
