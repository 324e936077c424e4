import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { PanelNote } from '../side-panel/PanelNote.tsx'

interface Props {
  readonly path: string
}

interface Shared {
  readonly url: string
  readonly until: string
}

const lives: readonly { readonly days: number; readonly label: string }[] = [
  { days: 1, label: 'Un jour' }, { days: 7, label: 'Une semaine' }, { days: 30, label: 'Un mois' },
]
const FAILED = 'Le lien n’a pas pu être changé. Rechargez la page, puis réessayez.'
const dayOf = (instant: string): string => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant))

/** A link that shows this draft to whoever has it, for the time chosen; every link of the draft can be withdrawn at once. */
export function ReviewerLink({ path }: Props) {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [days, setDays] = useState(7)
  const [shared, setShared] = useState<Shared | null>(null)
  const ask = async (doIt: () => Promise<void>) => {
    try {
      await doIt()
    } catch {
      toggleNotification({ type: 'danger', message: FAILED })
    }
  }
  const share = () => ask(async () => setShared((await post<Shared>(`${path}/share`, { days })).data))
  const withdraw = () => ask(async () => {
    await post(`${path}/withdraw`)
    setShared(null)
    toggleNotification({ type: 'success', message: 'Les liens de ce brouillon ne fonctionnent plus.' })
  })
  const copy = () => ask(async () => {
    await navigator.clipboard.writeText(shared?.url ?? '')
    toggleNotification({ type: 'success', message: 'Lien copié.' })
  })
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PanelNote>Qui a ce lien voit le brouillon sans compte. Ne l’envoyez qu’à la personne qui relit.</PanelNote>
      <Field.Root name="preview-days">
        <Field.Label>Durée</Field.Label>
        <SingleSelect value={String(days)} onChange={(value) => setDays(Number(value))}>
          {lives.map((life) => <SingleSelectOption key={life.days} value={String(life.days)}>{life.label}</SingleSelectOption>)}
        </SingleSelect>
      </Field.Root>
      <Button variant="tertiary" fullWidth onClick={() => void share()}>Créer un lien</Button>
      <Box role="status">
        {shared && (
          <Field.Root name="preview-link" hint={`Jusqu’au ${dayOf(shared.until)}.`}>
            <Field.Label>Lien à envoyer</Field.Label>
            <TextInput value={shared.url} readOnly onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.target.select()} />
            <Field.Hint />
          </Field.Root>
        )}
      </Box>
      {shared && <Button variant="tertiary" fullWidth onClick={() => void copy()}>Copier le lien</Button>}
      <Button variant="tertiary" fullWidth onClick={() => void withdraw()}>Désactiver tous les liens</Button>
    </Flex>
  )
}
