import { describe, expect, it } from 'vitest'
import { verifyJournal } from '../../src/audit/read.ts'
import { moveReview } from '../../src/review/move.ts'
import { findReview } from '../../src/review/row.ts'
import { isOnPostgres } from './support/database.ts'
import { RESOURCE, useReviewDesk } from './support/review-desk.ts'

describe('the journal of what is done to texts', () => {
  const { cms, tokens, ids, collection, sample, written, decide, ask } = useReviewDesk()

  it('is a chain: a thousand transitions are a thousand lines, in which nobody changes anything', async () => {
    const documentId = await cms().save(RESOURCE, sample(RESOURCE) as Record<string, unknown>)
    const subject = { type: 'resource', documentId } as const
    const before = await verifyJournal(cms().strapi)
    for (let turn = 0; turn < 500; turn += 1) {
      const row = await findReview(cms().strapi, subject)
      await moveReview(cms().strapi, subject, { row, state: 'writing' }, { event: 'ask', actor: 'system', askedOf: ids['editor'] }, new Date())
      await moveReview(cms().strapi, subject, { row: await findReview(cms().strapi, subject), state: 'to-review' }, { event: 'take-back', actor: 'system' }, new Date())
    }
    const { lines, brokenAt } = await verifyJournal(cms().strapi)
    expect([lines - before.lines, brokenAt]).toEqual([1000, null])
    expect(await cms().strapi.db.connection('audit_entries').where({ subject_reference: `resource/${documentId}` })).toHaveLength(1000)
    for (const statement of ['update audit_entries set actor = 1', 'delete from audit_entries', ...(isOnPostgres ? ['truncate audit_entries'] : [])]) {
      await expect(cms().strapi.db.connection.raw(statement), statement).rejects.toThrow('append-only')
    }
    await expect(cms().strapi.db.query('api::audit-entry.audit-entry').deleteMany({})).rejects.toThrow('append-only')
    expect((await verifyJournal(cms().strapi)).lines).toBe(lines)
  })

  it('keeps nobody from removing an account that has left', async () => {
    const accounts = cms().strapi.db.query('admin::user')
    const { id } = await accounts.create({ data: { email: 'partie@example.org', isActive: false } })
    await accounts.delete({ where: { id } })
    expect(await accounts.count({ where: { id } })).toBe(0)
  })

  it('has no knot when several texts are published at once', async () => {
    const documentIds = [await written('editor'), await written('editor'), await written('editor')]
    const { status } = await cms().request(collection(RESOURCE, '/actions/bulkPublish'), { method: 'POST', token: tokens['editor'], body: { documentIds } })
    expect(status).toBe(200)
    expect((await verifyJournal(cms().strapi)).brokenAt).toBeNull()
  })

  it('is verified and exported by editors, without words or addresses, and read by nobody else', async () => {
    const text = await written('producer')
    await ask('producer', text)
    expect((await decide('editor', text, 'send-back', { words: 'Citez la source.' })).status).toBe(200)
    const verdict = await cms().request('/admin/journal/verification', { token: tokens['editor'] })
    expect(verdict.json).toMatchObject({ brokenAt: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const csv = await cms().request('/admin/journal/journal.csv', { token: tokens['editor'] })
    const lines = csv.text.trim().split('\r\n')
    expect([lines.length, csv.headers.get('cache-control')]).toEqual([Number(verdict.json['lines']) + 1, 'no-store'])
    expect(lines.find((line) => line.includes(';send-back;'))).toMatch(new RegExp(`;${ids['editor']};Compte editor;send-back;resource/[a-z0-9]{24};to-review;to-correct;;[0-9a-f]{64}$`))
    expect(csv.text).not.toMatch(/@|Citez la source/)
    for (const role of ['producer', 'deployment-officer', 'observer']) for (const path of ['verification', 'journal.csv']) expect((await cms().request(`/admin/journal/${path}`, { token: tokens[role] })).status).toBe(403)
    // What the chain is for: somebody who gets past the database's own refusal is seen.
    await cms().strapi.db.connection.raw(isOnPostgres ? 'drop trigger audit_entries_no_change on audit_entries' : 'drop trigger audit_entries_no_update')
    const [line] = await cms().strapi.db.connection('audit_entries').where({ sequence: 5 })
    await cms().strapi.db.connection('audit_entries').where({ sequence: 5 }).update({ actor: '999' })
    expect((await verifyJournal(cms().strapi)).brokenAt).toBe(5)
    await cms().strapi.db.connection('audit_entries').where({ sequence: 5 }).update({ actor: line.actor })
    expect((await verifyJournal(cms().strapi)).brokenAt).toBeNull()
  })
})
