import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { submissionFields, type SubmissionPart } from '@elles/domain/contract'
import { oneLine, render } from '../../src/mail/message.ts'
import { backoff } from '../../src/mail/outbox.ts'
import { mailFrom, smtpOptions } from '../../src/mail/smtp-options.ts'
import { submissionMails } from '../../src/mail/templates.ts'
import { summaryFields } from '../../src/submission/labels.ts'

const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>\r\nBcc: x@exemple.fr'
const facts = {
  typed: { name: hostile, title: hostile }, reference: 'P-0123456789ABCDEF', words: `${hostile}\nDeuxième ligne`, reason: 'closed',
  confirmUrl: 'https://www.exemple.fr/confirmer?jeton=abc', followUpUrl: 'https://www.exemple.fr/suivi?jeton=abc', formUrl: 'https://www.exemple.fr/proposer', publishedUrl: 'https://www.exemple.fr/opportunites/prix',
}
const html = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'no-inline-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' } })

describe.each(Object.entries(submissionMails))('the mail « %s »', (_name, template) => {
  const mail = render(template(facts))

  it('is valid HTML in which nothing that was typed is markup', async () => {
    const { results } = await html.validateString(mail.html)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([])
    expect(mail.html).not.toMatch(/<script|<img/)
  })

  it('repeats nothing that was typed when the address is not confirmed', () => {
    const unconfirmed = render(template({ ...facts, typed: null, words: 'Nos mots.' }))
    expect(JSON.stringify(unconfirmed)).not.toMatch(/alert|Bcc/)
  })

  it('says the same in plain text, has one line as subject and asks for no answer to a machine', () => {
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.text).toContain('Vous pouvez y répondre')
    expect(mail.text).not.toMatch(/no-?reply/i)
  })
})

describe('sending', () => {
  it('waits longer after each failure, to six hours', () => {
    expect([1, 2, 3, 20].map(backoff)).toEqual([30_000, 60_000, 120_000, 21_600_000])
  })

  it('keeps a subject on one line, and short', () => expect(oneLine(`a\r\nBcc: b${'c'.repeat(500)}`)).toMatch(/^a Bcc: bc{1,145}$/))

  it.each([
    ['smtps://u%40x:p%2Fq@mail.exemple.fr', { host: 'mail.exemple.fr', port: 465, secure: true, requireTLS: false, auth: { user: 'u@x', pass: 'p/q' } }],
    ['smtp://mail.exemple.fr', { port: 587, secure: false, requireTLS: true }],
    ['smtp://127.0.0.1:2525', { port: 2525, requireTLS: false }],
  ])('reads %s', (SMTP_URL, expected) => expect(smtpOptions({ SMTP_URL })).toMatchObject(expected))

  it('signs when the three parts of DKIM are given', () => {
    const dkim = { DKIM_DOMAIN: 'exemple.fr', DKIM_SELECTOR: 's1', DKIM_PRIVATE_KEY: 'a\\nb' }
    expect(smtpOptions({ SMTP_URL: 'smtp://x', ...dkim }).dkim).toEqual({ domainName: 'exemple.fr', keySelector: 's1', privateKey: 'a\nb' })
    expect(smtpOptions({ SMTP_URL: 'smtp://x', DKIM_DOMAIN: 'exemple.fr' })).not.toHaveProperty('dkim')
  })

  it('needs a sender', () => expect(() => mailFrom({ SMTP_URL: 'smtp://x' })).toThrow('MAIL_FROM'))
})

it.each(Object.keys(submissionFields) as SubmissionPart[])('editors read every field of the part « %s »', (part) => {
  expect(summaryFields[part].fields.map(({ name }) => name).toSorted()).toEqual(submissionFields[part].toSorted())
})
