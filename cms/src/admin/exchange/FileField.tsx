import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { useRef } from 'react'

interface Props {
  readonly file: File | null
  readonly hint: string
  readonly error: string | null
  readonly onChoose: (file: File | null) => void
}

/** A file to choose, with its words in French: the browser's own button speaks the language of the machine. */
export function FileField({ file, hint, error, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Box role="group" aria-labelledby="import-file-title" aria-describedby="import-file-hint import-file-error">
      <Typography id="import-file-title" variant="pi" fontWeight="bold">Fichier <Typography textColor="danger600" aria-hidden>*</Typography></Typography>
      <Flex gap={3} paddingTop={1} paddingBottom={1}>
        <Button variant="secondary" onClick={() => input.current?.click()}>Choisir un fichier</Button>
        <Typography aria-live="polite">{file?.name ?? 'Aucun fichier choisi'}</Typography>
      </Flex>
      <input ref={input} type="file" name="file" accept=".csv,.json,.tsv,.txt" hidden onChange={({ target }) => onChoose(target.files?.[0] ?? null)} />
      <Typography id="import-file-hint" variant="pi" textColor="neutral600" tag="p">{hint}</Typography>
      {error && <Typography id="import-file-error" variant="pi" textColor="danger600" tag="p" role="alert">{error}</Typography>}
    </Box>
  )
}
