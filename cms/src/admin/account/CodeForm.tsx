import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { CodeField } from './CodeField.tsx'
import type { FactorQuestion, Opened } from './questions.ts'
import { useVerification } from './use-verification.ts'

const FORM = 'account-question'

interface Props {
  readonly question: FactorQuestion
  readonly onOpened: (opened: Opened, response: Response) => void
}

/** Asks for the code of the application, or a recovery code. */
export function CodeForm({ question, onOpened }: Props) {
  const { code, setCode, fault, busy, submit } = useVerification(question, onOpened)
  return (
    <>
      <Modal.Body>
        <Flex tag="form" id={FORM} noValidate onSubmit={submit} direction="column" alignItems="stretch" gap={4}>
          <Typography>Ouvrez votre application d’authentification et tapez le code qu’elle affiche pour «&nbsp;Elles font la culture&nbsp;».</Typography>
          <CodeField label="Code" hint="Six chiffres. Sans votre téléphone, tapez un de vos codes de secours." value={code} fault={fault} onChange={setCode} autoComplete="one-time-code" />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={() => question.answer(null)}>Abandonner</Button>
        <Button type="submit" form={FORM} loading={busy}>Se connecter</Button>
      </Modal.Footer>
    </>
  )
}
