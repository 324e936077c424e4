import { type FormEvent, useState } from 'react'
import type { FactorQuestion, Opened } from './questions.ts'

const UNREACHABLE = 'Le serveur ne répond pas. Réessayez.'
const EMPTY = 'Tapez le code.'

interface Refused {
  readonly error?: { readonly message: string; readonly details?: { readonly isOver?: boolean } }
}

/** What a form that gives a code does and shows. `onOpened` gets what the server says of a good one, with the answer that Strapi’s page waits for. */
export function useVerification({ asked, post, answer }: FactorQuestion, onOpened: (opened: Opened, response: Response) => void) {
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const refuse = (said: string): void => {
    // Told anew when it is the same again: the field takes the focus back.
    setFault(null)
    window.setTimeout(() => setFault(said), 0)
  }
  const send = async (): Promise<void> => {
    const response = await post('/second-factor/verification', { challenge: asked.challenge, code })
    const said = await response.clone().json() as Opened & Refused
    if (response.ok) onOpened(said, response)
    else if (said.error?.details?.isOver) answer(response)
    else refuse(said.error?.message ?? UNREACHABLE)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (busy) return
    if (code.trim() === '') return refuse(EMPTY)
    setBusy(true)
    send().catch(() => refuse(UNREACHABLE)).finally(() => setBusy(false))
  }
  return { code, setCode, fault, busy, submit }
}
