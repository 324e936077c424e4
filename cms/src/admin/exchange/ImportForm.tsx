import { Button, Field, Flex, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system'
import { useState, type FormEvent } from 'react'
import { FileField } from './FileField.tsx'
import type { Chosen } from './use-import.ts'

interface Props {
  readonly isWorking: boolean
  /** Another file or another choice: what was previewed no longer counts. */
  readonly onChange: () => void
  readonly onPreview: (chosen: Chosen) => void
}

const types = [
  { code: '', label: 'Reconnu d’après les colonnes' }, { code: 'opportunity', label: 'Opportunités' }, { code: 'partner-structure', label: 'Structures' }, { code: 'resource', label: 'Ressources' },
  { code: 'testimonial', label: 'Témoignages' },
]

/** Which file, and how to read it. */
export function ImportForm({ isWorking, onChange, onPreview }: Props) {
  const [file, setFile] = useState<File | null>(null)
  const [type, setType] = useState('')
  const [source, setSource] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(file === null)
    if (file) onPreview({ file, type, source })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Grid.Root gap={5}>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <FileField
            file={file} hint="CSV ou JSON, 10 Mo au plus. Depuis un tableur : « Enregistrer sous », format CSV." error={isMissing ? 'Choisissez un fichier.' : null}
            onChoose={(chosen) => {
              setFile(chosen)
              setMissing(false)
              onChange()
            }}
          />
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="type" hint="À préciser seulement si le fichier n’est pas reconnu.">
            <Field.Label>Contenu du fichier</Field.Label>
            <SingleSelect
              value={type}
              onChange={(code) => {
                setType(String(code))
                onChange()
              }}
            >
              {types.map(({ code, label }) => <SingleSelectOption key={code} value={code}>{label}</SingleSelectOption>)}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="source" hint="Pour un tableau de parité : d’où viennent ses chiffres. Exemple : « Rapport d’activité 2026, page 12 ».">
            <Field.Label>Source des chiffres</Field.Label>
            <TextInput
              value={source} maxLength={200} placeholder="Ministère de la Culture, chiffres de la parité"
              onChange={({ target }: { target: { value: string } }) => {
                setSource(target.value)
                onChange()
              }}
            />
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
      <Flex paddingTop={5}><Button type="submit" loading={isWorking}>Voir ce qui changerait</Button></Flex>
    </form>
  )
}
