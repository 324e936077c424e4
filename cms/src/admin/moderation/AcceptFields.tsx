import { counted, inFigures } from '@elles/domain/text'
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system'
import { useEffect } from 'react'
import type { DraftField, SubmissionFile } from '../../submission/moderation-screens.ts'
import { OneOf } from './choices.tsx'
import { replacementInWords } from './decisions.ts'
import type { Draft } from './draft.ts'
import { cell, head, table } from './table.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly file: SubmissionFile
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** What is ticked at first: all that fills an empty place. What would replace an answer is an editor's choice. */
const harmless = (fields: readonly DraftField[]): string[] => fields.filter(({ current }) => current === null).map(({ path }) => path)

/** A draft needs its title to be found again: it is always taken. */
const isForced = (path: string, draft: Draft): boolean => path === 'title' && draft.opportunity === null

/** The structure that the answers most likely come from; a name that only resembles is an editor's choice. */
const likeliest = ({ structures: [first] }: SubmissionFile): string => (first && first.reason !== 'Nom proche' ? first.documentId : 'new')

const text = { whiteSpace: 'pre-wrap', maxHeight: '20rem', overflowY: 'auto' } as const

function FieldRow({ field, draft, onToggle }: { readonly field: DraftField; readonly draft: Draft; readonly onToggle: () => void }) {
  const { path, group, label, proposed, current, lines } = field
  const warning = `${path}-lines`
  const isTaken = isForced(path, draft) || (draft.fields?.includes(path) ?? false)
  return (
    <tr>
      <td style={cell}>
        <Checkbox checked={isTaken} disabled={isForced(path, draft)} onCheckedChange={onToggle} {...(lines && { 'aria-describedby': warning })}>{group ? `${group} : ${label}` : label}</Checkbox>
        {lines && <Typography id={warning} variant="pi" textColor="neutral800" fontWeight="semiBold" tag="p">{replacementInWords(lines)}</Typography>}
      </td>
      <td style={cell}><Typography textColor="neutral800" tag="div" style={text}>{proposed}</Typography></td>
      {draft.opportunity !== null && <td style={cell}><Typography textColor="neutral800" tag="div" style={text}>{current ?? 'Vide'}</Typography></td>}
    </tr>
  )
}

/** Where a proposal goes, and which of its answers: a box for each, beside what the opportunity to complete already says. */
export function AcceptFields({ file, draft, onChange }: Props) {
  const { data } = useLoaded<{ fields: DraftField[] }>(`/admin/moderation/${file.documentId}/fields?opportunity=${draft.opportunity ?? ''}`)
  const fields = data?.fields ?? []
  useEffect(() => {
    if (data) onChange({ fields: harmless(data.fields), organiser: draft.organiser ?? likeliest(file) })
  }, [data])
  const taken = draft.fields ?? []
  const toggle = (path: string) => onChange({ fields: taken.includes(path) ? taken.filter((one) => one !== path) : [...taken, path] })
  const count = fields.filter(({ path }) => taken.includes(path) || isForced(path, draft)).length
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {file.opportunities.length > 0 && <OneOf name="target" label="Où vont ces réponses ?" items={file.opportunities} none="Dans une nouvelle fiche" value={draft.opportunity} onChange={(opportunity) => onChange({ opportunity })} />}
      {draft.opportunity === null && <OneOf name="organiser" label="Quelle est la structure ?" items={file.structures} none={`Une nouvelle fiche, en brouillon : ${file.structureName ?? ''}`} value={draft.organiser === 'new' ? null : draft.organiser} onChange={(organiser) => onChange({ organiser: organiser ?? 'new' })} />}
      <Flex gap={3} wrap="wrap">
        <Typography role="status" textColor="neutral800">{counted(count, 'champ repris', 'champs repris')} sur {inFigures(fields.length)}</Typography>
        <Button type="button" size="S" variant="tertiary" onClick={() => onChange({ fields: fields.map(({ path }) => path) })}>Tout cocher</Button>
        <Button type="button" size="S" variant="tertiary" onClick={() => onChange({ fields: [] })}>Tout décocher</Button>
      </Flex>
      <table style={table}>
        <caption style={{ position: 'absolute', clipPath: 'inset(50%)' }}>Réponses à reprendre dans la fiche</caption>
        <thead>
          <tr>
            {['Reprendre', 'Ce qui est proposé', ...(draft.opportunity === null ? [] : ['Ce que dit la fiche'])].map((name) => <th key={name} scope="col" style={head}><Typography variant="sigma" textColor="neutral600">{name}</Typography></th>)}
          </tr>
        </thead>
        <tbody>{fields.map((field) => <FieldRow key={field.path} field={field} draft={draft} onToggle={() => toggle(field.path)} />)}</tbody>
      </table>
    </Flex>
  )
}
