import { Alert, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { type KeyboardEvent, useState } from 'react'
import type { ReviewView, Setting } from '../../review/view.ts'
import { refusalOf } from '../refusal.ts'
import { Fold } from '../side-panel/Fold.tsx'
import { actionLabels, moment } from './words.ts'

interface Props {
  readonly path: string
  readonly view: ReviewView
  readonly isModified: boolean
  readonly onDone: () => Promise<void>
}

type Action = keyof typeof actionLabels

/** Sends, reads again, and says in French what was refused. */
function useSending({ path, onDone }: Pick<Props, 'path' | 'onDone'>) {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  return async (what: 'schedule' | 'cancel', body: object): Promise<void> => {
    try {
      await post(`${path}/${what}`, body)
      await onDone()
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error) })
    }
  }
}

/** What will be published or withdrawn, and the form to set it. */
export function Schedule(props: Props) {
  const { view } = props
  const send = useSending(props)
  const isReady = view.review === null || view.review.state === 'ready'
  const maySet = view.maySchedule && (isReady || view.isPublished)
  if (view.schedules.length === 0 && !maySet) return null
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {view.schedules.map((setting) => <Set key={setting.action} setting={setting} isReady={isReady} onCancel={view.maySchedule ? () => void send('cancel', { action: setting.action }) : undefined} />)}
      {maySet && (
        <Fold title="Programmer"><SettingForm {...props} actions={[...(isReady ? ['publish' as const] : []), ...(view.isPublished || isReady ? ['unpublish' as const] : [])]} send={send} /></Fold>
      )}
    </Flex>
  )
}

/** Said in words and read aloud when it appears: why nothing happened at the hour that was set. */
function Set({ setting, isReady, onCancel }: { readonly setting: Setting; readonly isReady: boolean; readonly onCancel: (() => void) | undefined }) {
  const { action, dueAt, by, problem } = setting
  const willBeRefused = action === 'publish' && !isReady && problem === null
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {problem === null
        ? <Typography>{actionLabels[action]} programmé{action === 'publish' ? 'e' : ''} pour le <strong>{moment(dueAt)}</strong> (heure de Paris) par {by}.</Typography>
        : <Alert variant="danger" title={`${actionLabels[action]} du ${moment(dueAt)} : n’a pas eu lieu.`} closeLabel="Oublier" onClose={() => onCancel?.()}><span style={{ whiteSpace: 'pre-line' }}>{problem}</span></Alert>}
      {willBeRefused && <Typography textColor="danger600">La fiche n’est plus « Prête » : rien ne sera publié à cette heure si elle n’est pas relue avant.</Typography>}
      {onCancel && problem === null && <Button variant="tertiary" onClick={onCancel}>Annuler cette programmation</Button>}
    </Flex>
  )
}

interface FormProps extends Props {
  readonly actions: readonly Action[]
  readonly send: ReturnType<typeof useSending>
}

function SettingForm({ actions, isModified, send }: FormProps) {
  const [first = 'publish'] = actions
  const [chosen, setChosen] = useState<Action>(first)
  const action = actions.includes(chosen) ? chosen : first
  const [day, setDay] = useState('')
  const [time, setTime] = useState('09:00')
  const submit = () => void send('schedule', { action, day, time })
  // Enter would save the document, whose form this lies in.
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    submit()
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {actions.length > 1 && (
        <Field.Root name="scheduled-action">
          <Field.Label>Quoi</Field.Label>
          <SingleSelect value={action} onChange={(value) => setChosen(value === 'unpublish' ? 'unpublish' : 'publish')}>
            {actions.map((one) => <SingleSelectOption key={one} value={one}>{actionLabels[one]}</SingleSelectOption>)}
          </SingleSelect>
        </Field.Root>
      )}
      {actions.length === 1 && <Typography>{actionLabels[action]}</Typography>}
      <Field.Root name="scheduled-day" required>
        <Field.Label>Jour</Field.Label>
        <TextInput type="date" value={day} onChange={(event: { target: { value: string } }) => setDay(event.target.value)} onKeyDown={submitOnEnter} />
      </Field.Root>
      <Field.Root name="scheduled-time" required hint="À l’heure de Paris">
        <Field.Label>Heure</Field.Label>
        <TextInput type="time" value={time} onChange={(event: { target: { value: string } }) => setTime(event.target.value)} onKeyDown={submitOnEnter} />
        <Field.Hint />
      </Field.Root>
      <Button variant="secondary" disabled={isModified || day === ''} onClick={submit}>Programmer</Button>
    </Flex>
  )
}
