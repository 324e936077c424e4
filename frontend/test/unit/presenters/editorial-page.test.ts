import { describe, expect, test } from 'vitest'
import { contactPage, editorialPage } from '../../../server/presenters/editorial-page.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { editionOf, upsert } from '../../fixtures/documents.ts'

const heading = (text: string, level = 2) => ({ type: 'heading', level, children: [{ type: 'text', text }] })
const contact = upsert('page', 'p-1', { title: 'Contact', slug: 'contact', content: [heading('Nous écrire'), heading('Détail', 3), heading('Nous écrire')], updatedOn: '2026-11-01', publishedAt: '2026-11-01T10:00:00.000Z' })
const settings = upsert('settings', 's-1', { serviceName: 'Elles', serviceTagline: 'Pour elles', contactEmail: 'equipe@exemple.fr' })

describe('a page written by editors', () => {
  test('its headings of level 2 make its table of contents, each with its own anchor', () => {
    const entry = findBySlug(editionOf(contact), 'page', 'contact')
    const { contents, updatedOn } = editorialPage(entry ?? expect.fail('no page'))
    expect(contents.map(({ text }) => text)).toEqual(['Nous écrire', 'Nous écrire'])
    expect(new Set(contents.map(({ id }) => id)).size).toBe(2)
    expect(updatedOn).toBe('1er novembre 2026')
  })
})

describe('the contact page', () => {
  const read = (raw: Readonly<Record<string, unknown>>) => contactPage(editionOf(contact, settings), raw)

  test('a link that announces an error begins the message', () => {
    expect(read({ sujet: 'erreur', page: '/opportunites/prix' })).toMatchObject({
      subject: { label: 'Signaler une erreur', page: '/opportunites/prix' },
      write: { href: 'mailto:equipe@exemple.fr?subject=Signaler%20une%20erreur&body=Page%20concern%C3%A9e%C2%A0%3A%20%2Fopportunites%2Fprix%0A%0A' },
    })
  })

  test.each(['https://ailleurs.fr/', '//ailleurs.fr', '//ailleurs', '/x?y=<script>', '/x\nbcc: a@b.fr', ['/a', '/b']])('a page that our links never write (%j) is not repeated', (page) => {
    const shown = read({ sujet: 'erreur', page })
    expect(shown?.subject?.page ?? '').not.toMatch(/ailleurs|script|bcc|,/)
  })

  test('an unknown subject is no subject', () => {
    for (const sujet of ['constructor', 'x', '']) expect(read({ sujet })?.subject).toBeNull()
  })

  test('while no address is published, there is nothing to write to; while there is no page, there is none', () => {
    expect(contactPage(editionOf(contact), {})?.write).toBeNull()
    expect(contactPage(editionOf(settings), {})).toBeNull()
  })
})
