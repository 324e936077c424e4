import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system'
import { useEffect, useState } from 'react'
import { CodeField } from './CodeField.tsx'
import type { FactorQuestion, Opened } from './questions.ts'
import { useVerification } from './use-verification.ts'

const FORM = 'account-question'

interface Key {
  readonly uri: string
  readonly picture: string
  readonly key: string
}

/** The key of the account, asked of the server; Strapi’s page gets the server’s refusal when there is none. */
function useKey({ asked, post, answer }: FactorQuestion): Key | null {
  const [key, setKey] = useState<Key | null>(null)
  useEffect(() => {
    let isShown = true
    post('/second-factor/key', { challenge: asked.challenge })
      .then(async (response) => {
        if (!isShown) return
        if (response.ok) setKey(await response.json() as Key)
        else answer(response)
      }, () => answer(null))
    return () => { isShown = false }
  }, [asked, post, answer])
  return key
}

/** The key as a picture to scan, and as text for who cannot: both are drawn here, nothing is asked of another site. */
function KeyToAdd({ shown: { uri, picture, key } }: { readonly shown: Key }) {
  return (
    <>
      <Flex justifyContent="center">
        <Box tag="img" src={`data:image/svg+xml,${encodeURIComponent(picture)}`} alt="Code QR à lire avec l’application. La clé écrite dessous dit la même chose." width="20rem" maxWidth="100%" background="neutral0" />
      </Flex>
      <Typography>Sur ce même appareil, <a href={uri}>ouvrez l’application</a>. Ou tapez-y cette clé&nbsp;:</Typography>
      <Box background="neutral100" padding={3} hasRadius><code style={{ fontSize: '1.6rem', overflowWrap: 'anywhere', userSelect: 'all' }}>{key}</code></Box>
    </>
  )
}

interface Props {
  readonly question: FactorQuestion
  readonly onOpened: (opened: Opened, response: Response) => void
}

/** Adds an application to an account that has none: once, when its owner first signs in. */
export function EnrolmentForm({ question, onOpened }: Props) {
  const key = useKey(question)
  const { code, setCode, fault, busy, submit } = useVerification(question, onOpened)
  return (
    <>
      <Modal.Body>
        <Flex tag="form" id={FORM} noValidate onSubmit={submit} direction="column" alignItems="stretch" gap={4}>
          <Typography>Votre rôle permet de publier ou de voir des données personnelles. Un mot de passe volé ne doit pas suffire&nbsp;: à chaque connexion, une application de votre téléphone donnera un code.</Typography>
          <Typography tag="h2" variant="delta">1. Ajoutez ce compte à l’application</Typography>
          <Typography>N’importe quelle application d’authentification convient, comme FreeOTP, Aegis ou celle de votre gestionnaire de mots de passe. Lisez ce code avec elle.</Typography>
          {key ? <KeyToAdd shown={key} /> : <Typography role="status">Préparation de la clé…</Typography>}
          <Typography tag="h2" variant="delta">2. Tapez le code qu’elle affiche</Typography>
          <CodeField label="Code" hint="Six chiffres, qui changent toutes les trente secondes." value={code} fault={fault} onChange={setCode} autoComplete="one-time-code" comesLast />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" onClick={() => question.answer(null)}>Plus tard</Button>
        <Button type="submit" form={FORM} loading={busy}>Activer</Button>
      </Modal.Footer>
    </>
  )
}
