import { Box, Typography } from '@strapi/design-system'

interface Props {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const cell = { textAlign: 'left', verticalAlign: 'top', overflowWrap: 'break-word', whiteSpace: 'pre-line', minWidth: '6rem' } as const

/** A table to read. The design system's own is a grid, which screen readers announce as something to act in. */
export function ReportTable({ label, columns, rows }: Props) {
  return (
    <Box style={{ overflowX: 'auto' }}>
      <table aria-label={label} style={{ width: '100%', borderCollapse: 'collapse' }}>
        <thead>
          <tr>{columns.map((column) => <Box key={column} tag="th" padding={2} style={cell}><Typography variant="sigma" textColor="neutral600">{column}</Typography></Box>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Box key={row.join('\n')} tag="tr" borderColor="neutral200" borderStyle="solid" borderWidth="1px 0 0 0">
              {row.map((text, index) => <Box key={columns[index]} tag="td" padding={2} style={cell}><Typography textColor="neutral800">{text}</Typography></Box>)}
            </Box>
          ))}
        </tbody>
      </table>
    </Box>
  )
}
