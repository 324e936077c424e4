import { Box, Typography } from '@strapi/design-system'
import { useEffect, useRef } from 'react'

/** What was just done. It takes the focus: it is read out, and the keyboard goes on from there. */
export function Said({ words }: { readonly words: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [words])
  return (
    <Box ref={box} tabIndex={-1} role="status" background="success100" borderColor="success200" hasRadius padding={4}>
      <Typography textColor="success700" fontWeight="bold">{words}</Typography>
    </Box>
  )
}
