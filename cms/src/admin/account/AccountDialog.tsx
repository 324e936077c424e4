import { counted } from '@elles/domain/text'
import { Button, Modal, Typography } from '@strapi/design-system'
import { useState, useSyncExternalStore } from 'react'
import { CodeForm } from './CodeForm.tsx'
import { EnrolmentForm } from './EnrolmentForm.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { currentQuestion, type FactorQuestion, onQuestions, type Opened, type Question } from './questions.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** Under this many, who used one is told how many are left. */
const FEW = 4

interface Told extends Opened {
  readonly response: Response
}

function Left({ count, onDone }: { readonly count: number; readonly onDone: () => void }) {
  return (
    <>
      <Modal.Body><Typography>{count === 0 ? 'C’était votre dernier code de secours.' : `Il vous reste ${counted(count, 'code')} de secours.`} Demandez à l’administration de réinitialiser votre double authentification&nbsp;: vous recevrez de nouveaux codes.</Typography></Modal.Body>
      <Modal.Footer><Button type="button" onClick={onDone}>Continuer</Button></Modal.Footer>
    </>
  )
}

const isFew = ({ data: { recoveryLeft } }: Opened): boolean => recoveryLeft !== undefined && recoveryLeft < FEW

/** From the question to the session, with what is told once in between. */
function FactorSteps({ question, told, onTold }: { readonly question: FactorQuestion; readonly told: Told | null; readonly onTold: (told: Told) => void }) {
  const goOn = (): void => question.answer(told?.response ?? null)
  if (told?.data.recoveryCodes) return <RecoveryCodes codes={told.data.recoveryCodes} onDone={goOn} />
  if (told) return <Left count={told.data.recoveryLeft ?? 0} onDone={goOn} />
  const opened = (said: Opened, response: Response): void => {
    if (said.data.recoveryCodes || isFew(said)) onTold({ ...said, response })
    else question.answer(response)
  }
  const Form = question.asked.purpose === 'enrolment' ? EnrolmentForm : CodeForm
  return <Form question={question} onOpened={opened} />
}

function titleOf(question: Question, told: Told | null): string {
  if (question.kind === 'password') return 'Confirmer avec votre mot de passe'
  if (told) return 'Vos codes de secours'
  return question.asked.purpose === 'enrolment' ? 'Protéger votre compte' : 'Donner votre code'
}

function Asking({ question }: { readonly question: Question }) {
  const [told, setTold] = useState<Told | null>(null)
  const close = (): void => {
    // What is told once is not lost by a key: the codes are read before one goes on.
    if (told) return
    question.answer(null)
  }
  return (
    <Modal.Root open onOpenChange={(isOpen) => { if (!isOpen) close() }}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Fermer la fenêtre"><Modal.Title>{titleOf(question, told)}</Modal.Title></Modal.Header>
        {question.kind === 'password' ? <PasswordForm question={question} /> : <FactorSteps question={question} told={told} onTold={setTold} />}
      </Modal.Content>
    </Modal.Root>
  )
}

/** What is asked of who signs in, or changes her address, over Strapi’s own page. */
export function AccountDialog() {
  const question = useSyncExternalStore(onQuestions, currentQuestion)
  return question ? <Asking key={question.id} question={question} /> : null
}
