import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { type FormEvent, useState } from 'react'
import { CodeField } from './CodeField.tsx'
import type { PasswordQuestion } from './questions.ts'

const FORM = 'account-question'

/** Asks for the password of who changes her address. */
export function PasswordForm({ question: { fault, answer } }: { readonly question: PasswordQuestion }) {
  const [password, setPassword] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setIsMissing(password === '')
    if (password !== '') answer(password)
  }
  return (
    <>
      <Modal.Body>
        <Flex tag="form" id={FORM} noValidate onSubmit={submit} direction="column" alignItems="stretch" gap={4}>
          <Typography>Vous changez l’adresse de votre compte. L’ancienne adresse en sera prévenue.</Typography>
          <CodeField label="Mot de passe actuel" hint="Celui avec lequel vous vous connectez." value={password} fault={isMissing ? 'Tapez votre mot de passe.' : fault} onChange={setPassword} type="password" autoComplete="current-password" />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={() => answer(null)}>Abandonner</Button>
        <Button type="submit" form={FORM}>Changer l’adresse</Button>
      </Modal.Footer>
    </>
  )
}
