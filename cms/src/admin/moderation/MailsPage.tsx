import { Box, Flex, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { BackButton, Layouts, Page } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { MailLine } from '../../submission/moderation-screens.ts'
import { choicesWith } from '../vocabulary-field/choices.ts'
import { MailList } from './MailList.tsx'
import { Said } from './Said.tsx'
import { paths } from './screens.ts'
import { useLoaded } from './use-loaded.ts'

const ALL = 'tous'

/** The outbox: what left, what waits, and what was given up and can be sent again. */
export function MailsPage() {
  const [query, setQuery] = useSearchParams()
  const status = query.get('etat') ?? ALL
  const { data, isFailed, reload } = useLoaded<{ mails: MailLine[] }>(`/admin/deliveries?status=${status === ALL ? '' : encodeURIComponent(status)}`)
  const [said, setSaid] = useState<string | null>(null)
  const tell = async (words: string) => {
    await reload()
    setSaid(words)
  }
  return (
    <Page.Main>
      <Page.Title>Courriels du service</Page.Title>
      <Layouts.Header title="Courriels du service" subtitle="Les cent derniers. Leur texte et leur adresse ne sont pas montrés : ils contiennent des liens privés." navigationAction={<BackButton fallback={paths.queue} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {said && <Said words={said} />}
          <Box width="32rem">
            <Field.Root name="status">
              <Field.Label>État</Field.Label>
              <SingleSelect value={status} onChange={(chosen) => setQuery(chosen === ALL ? {} : { etat: String(chosen) })}>
                <SingleSelectOption value={ALL}>Tous</SingleSelectOption>
                {choicesWith('deliveryStatus', []).map(({ code, label }) => <SingleSelectOption key={code} value={code}>{label}</SingleSelectOption>)}
              </SingleSelect>
            </Field.Root>
          </Box>
          <Box background="neutral0" shadow="tableShadow" hasRadius padding={4}>
            {isFailed ? <Page.Error /> : data ? <MailList mails={data.mails} caption="Courriels" withSubmission onSent={(words) => void tell(words)} /> : <Page.Loading />}
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  )
}
