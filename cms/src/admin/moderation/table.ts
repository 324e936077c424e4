/** A plain table: the design system's own one turns cells into stops of the arrow keys, which nobody expects of a list of links. */
export const table = { width: '100%', borderCollapse: 'collapse' } as const
export const head = { textAlign: 'start', padding: '1.2rem 1.6rem', verticalAlign: 'bottom' } as const
export const cell = { padding: '1.2rem 1.6rem', borderTop: '1px solid rgba(128, 128, 160, 0.3)', verticalAlign: 'top', overflowWrap: 'anywhere' } as const
