import type { FieldProps } from '../field-props.ts'
import { rowToText, textToRows } from './cells.ts'
import { CellsInput } from './CellsInput.tsx'

const rowsToText = (rows: string[][]): string => rows.map(rowToText).join('\n')

/** The rows of a table, one a line. */
export function TableRowsInput(props: FieldProps) {
  return <CellsInput {...props} read={textToRows} write={rowsToText} />
}
