import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system'
import type { Preview, PreviewEntry, PreviewField } from '../../import/preview-model.ts'
import { ReportTable } from './ReportTable.tsx'

const actions: Readonly<Record<PreviewEntry['action'], string>> = { create: 'À créer', update: 'À modifier', none: 'Inchangée' }
const outcomes: Readonly<Record<PreviewField['outcome'], string>> = { set: 'Rempli', changed: 'Modifié', kept: 'Gardé' }
const rest = (count: number, shown: number, words: string): string | null => (count > shown ? `… et ${count - shown} ${words}.` : null)
const formOf = ({ type, documentId }: PreviewEntry): string => `/admin/content-manager/collection-types/api::${type}.${type}/${documentId ?? ''}`

/** What is wrong in the file, where. */
export function Problems({ preview: { problems, problemCount } }: { preview: Preview }) {
  if (problemCount === 0) return null
  return (
    <Box>
      <Typography variant="delta" fontWeight="bold" tag="h3">Erreurs à corriger dans le fichier</Typography>
      <ReportTable label="Erreurs à corriger" columns={['Ligne', 'Colonne', 'Erreur']} rows={problems.map(({ line, column, message }) => [String(line), column ?? '—', message])} />
      <Typography textColor="neutral600">{rest(problemCount, problems.length, 'autres erreurs')}</Typography>
    </Box>
  )
}

const rowOf = ({ label, outcome, from, to, reason }: PreviewField): string[] => [label, from || '—', to, reason ? `${outcomes[outcome]}. ${reason}` : outcomes[outcome]]

function Entry({ entry }: { entry: PreviewEntry }) {
  const { name, line, action, fields, documentId } = entry
  return (
    <details open={fields.some(({ outcome }) => outcome !== 'set')}>
      <summary style={{ cursor: 'pointer', padding: '0.8rem 0' }}>
        <Badge variant={action === 'none' ? 'neutral' : 'success'}>{actions[action]}</Badge> <Typography fontWeight="bold">{name}</Typography> <Typography textColor="neutral600">ligne {line}</Typography>
      </summary>
      {documentId && <Link href={formOf(entry)}>Ouvrir la fiche « {name} »</Link>}
      <Box paddingTop={2} paddingBottom={4}>
        <ReportTable label={`Champs de « ${name} »`} columns={['Champ', 'Aujourd’hui', 'Dans le fichier', 'Ce qui se passe']} rows={fields.map(rowOf)} />
      </Box>
    </details>
  )
}

/** The documents that the file changes, field by field, and what it does not change. */
export function Entries({ preview: { entries, entryCount, notices } }: { preview: Preview }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {notices.length > 0 && <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>{notices.map((notice) => <li key={notice}><Typography>{notice}</Typography></li>)}</Box>}
      {entries.length > 0 && (
        <Box>
          <Typography variant="delta" fontWeight="bold" tag="h3">Fiche par fiche</Typography>
          {entries.map((entry) => <Entry key={`${entry.line}-${entry.name}`} entry={entry} />)}
          <Typography textColor="neutral600">{rest(entryCount, entries.length, 'autres fiches')}</Typography>
        </Box>
      )}
    </Flex>
  )
}
