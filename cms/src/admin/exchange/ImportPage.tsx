import { counted } from '@elles/domain/text'
import { Alert, Box, Button, Flex, Link, Typography } from '@strapi/design-system'
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin'
import { useEffect, useRef, useState } from 'react'
import { EXPORT, IMPORT } from '../../exchange/rights.ts'
import { typeNames } from '../../import/model.ts'
import type { Preview } from '../../import/preview-model.ts'
import { countsInWords } from '../../import/report.ts'
import { ImportForm } from './ImportForm.tsx'
import { Entries, Problems } from './PreviewReport.tsx'
import { useDownload } from './use-download.ts'
import { type Chosen, useImport } from './use-import.ts'

const exporting = [{ action: EXPORT, subject: null }]

/** A part of the page whose heading takes the focus when it comes: what was asked for is read at once. */
function Outcome({ title, children }: { title: string; children: React.ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [title])
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="beta" tag="h2" ref={heading} tabIndex={-1}>{title}</Typography>
        {children}
      </Flex>
    </Box>
  )
}

function Previewed({ preview, failure, onApply }: { preview: Preview; failure?: string; onApply: () => void }) {
  const count = preview.counts.created + preview.counts.changed
  return (
    <Outcome title="Ce qui changerait">
      {failure && <Alert variant="danger" title="Rien n’a été importé." closeLabel="Fermer">{failure}</Alert>}
      <Typography>{countsInWords(preview)}</Typography>
      {preview.problemCount > 0 && <Typography textColor="danger600">Le fichier est à corriger : rien ne peut être importé avant.</Typography>}
      {preview.problemCount === 0 && count === 0 && <Typography>Rien à importer : le catalogue dit déjà la même chose.</Typography>}
      {preview.problemCount === 0 && count > 0 && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Button onClick={onApply}>{`Importer ${counted(count, 'fiche')} en brouillon`}</Button>
          <Typography textColor="neutral600">Rien n’est publié : relisez les brouillons, puis publiez-les.</Typography>
        </Flex>
      )}
      <Problems preview={preview} />
      <Entries preview={preview} />
    </Outcome>
  )
}

function Done({ preview }: { preview: Preview }) {
  const types = new Set(preview.entries.flatMap(({ action, type }) => (action === 'none' ? [] : [type])))
  return (
    <Outcome title="Import terminé">
      <Typography>{countsInWords(preview, true)}</Typography>
      <Typography>Rien n’est publié : relisez les brouillons, puis publiez-les.</Typography>
      <Flex gap={4}>{[...types].map((type) => <Link key={type} href={`/admin/content-manager/collection-types/api::${type}.${type}?sort=updatedAt:DESC`}>{`Voir les ${typeNames[type].many}`}</Link>)}</Flex>
    </Outcome>
  )
}

function ImportScreen() {
  const { step, preview, apply, restart } = useImport()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { allowedActions } = useRBAC(exporting)
  const { isLoading, download } = useDownload()
  return (
    <Page.Main>
      <Page.Title>Importer</Page.Title>
      <Layouts.Header
        title="Importer" subtitle="Un tableau ou un fichier JSON : vous voyez d’abord ce qui changerait, champ par champ."
        primaryAction={allowedActions['canExport'] && <Button variant="tertiary" loading={isLoading} onClick={() => download('/admin/exchange/export/published', 'contenus-publies.json')}>Exporter tout ce qui est publié (JSON)</Button>}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
            <ImportForm
              isWorking={step.name === 'working'} onChange={restart}
              onPreview={(wanted) => {
                setChosen(wanted)
                preview(wanted)
              }}
            />
            <div aria-live="polite">
              {step.name === 'working' && <Box paddingTop={4}><Typography>{step.what}</Typography></Box>}
              {step.name === 'choosing' && step.failure && <Box paddingTop={4}><Alert variant="danger" title="Rien n’a été importé." closeLabel="Fermer" onClose={restart}>{step.failure}</Alert></Box>}
            </div>
          </Box>
          {step.name === 'preview' && <Previewed preview={step.preview} failure={step.failure} onApply={() => chosen && apply(chosen, step.preview)} />}
          {step.name === 'done' && <Done preview={step.preview} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  )
}

/** The screen « Importer », for who may. */
export default function ImportPage() {
  return <Page.Protect permissions={[{ action: IMPORT, subject: null }]}><ImportScreen /></Page.Protect>
}
