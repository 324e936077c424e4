import { counted } from '@elles/domain/text'
import { Button, Link, Typography } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { NavLink } from 'react-router-dom'
import type { MailLine } from '../../submission/moderation-screens.ts'
import { refusalOf } from '../refusal.ts'
import { labelsOf } from '../vocabulary-field/choices.ts'
import { momentInWords } from './dates.ts'
import { paths } from './screens.ts'
import { cell, head, table } from './table.ts'

interface Props {
  readonly mails: readonly MailLine[]
  readonly caption: string
  readonly onSent: (words: string) => void
  /** Also leads to what each mail tells of. */
  readonly withSubmission?: boolean
}

/** When it left or will be tried again, and why it did not leave. */
function whenInWords({ status, at, attempts, error }: MailLine): string {
  if (status === 'sent') return `le ${momentInWords(at)}`
  const tried = attempts === 0 ? '' : `${counted(attempts, 'essai')}. `
  return `${tried}${error ?? ''}${status === 'queued' && attempts > 0 ? ` Prochain essai le ${momentInWords(at)}.` : ''}`
}

/** Mails about submissions, with the button that sends again what did not leave. Neither their words nor their addresses: their links open somebody else's page. */
export function MailList({ mails, caption, onSent, withSubmission = false }: Props) {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [sending, setSending] = useState<string | null>(null)
  if (mails.length === 0) return <Typography textColor="neutral600">Aucun courriel.</Typography>
  const sendAgain = async ({ documentId, subject }: MailLine) => {
    setSending(documentId)
    try {
      await post(`/admin/deliveries/${documentId}/resend`, {})
      onSent(`« ${subject} » est remis à l’envoi.`)
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error) })
    }
    setSending(null)
  }
  return (
    <table style={table}>
      <caption style={{ position: 'absolute', clipPath: 'inset(50%)' }}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" style={head}><Typography variant="sigma">Objet</Typography></th>
          {withSubmission && <th scope="col" style={head}><Typography variant="sigma">Au sujet de</Typography></th>}
          <th scope="col" style={head}><Typography variant="sigma">État</Typography></th>
          <th scope="col" style={head}><Typography variant="sigma">Détail</Typography></th>
          <th scope="col" style={head}><Typography variant="sigma">Action</Typography></th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.documentId}>
            <td style={cell}><Typography textColor="neutral800">{mail.subject}</Typography></td>
            {withSubmission && <td style={cell}>{mail.submission ? <Link tag={NavLink} to={paths.file(mail.submission)}>{mail.reference ?? 'La proposition'}</Link> : <Typography textColor="neutral600">{mail.reference?.startsWith('P-') ? 'Une proposition effacée' : 'Une fiche'}</Typography>}</td>}
            <td style={cell}><Typography textColor={mail.status === 'dead' ? 'danger700' : 'neutral800'} fontWeight={mail.status === 'dead' ? 'bold' : 'regular'}>{labelsOf('deliveryStatus', mail.status)}</Typography></td>
            <td style={cell}><Typography textColor="neutral800">{whenInWords(mail)}</Typography></td>
            <td style={cell}>{mail.status !== 'sent' && <Button type="button" size="S" variant="secondary" loading={sending === mail.documentId} onClick={() => void sendAgain(mail)} aria-label={`Renvoyer : ${mail.subject}`}>Renvoyer</Button>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
