import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { verifyJournal } from '../../src/audit/read.ts'
import { moveReview } from '../../src/review/move.ts'
import { setSchedule } from '../../src/schedule/row.ts'
import { runDue } from '../../src/schedule/run.ts'
import { startSecondCms } from './support/second-cms.ts'
import { RESOURCE, useReviewDesk } from './support/review-desk.ts'

describe('texts at a date and an hour', () => {
  const { cms, tokens, sample, written, view, decide, ask, edit, publish, state, mailsAbout, events, onTheDesk, isOnline } = useReviewDesk()

  /** Of publications that become due together. */
  const MOST_WAVES = 15
  const HOUR_MS = 3_600_000
  const set = (by: string, documentId: string, body: object) => cms().request(`/admin/review/resource/${documentId}/schedule`, { method: 'POST', token: tokens[by], body })
  async function ready(): Promise<string> {
    const documentId = await written('producer')
    await ask('producer', documentId)
    expect((await decide('editor', documentId, 'accept')).status).toBe(200)
    return documentId
  }
  const run = (at: string) => runDue(cms().strapi, new Date(at), 'essai')

  it('are set in Paris time by who publishes, once « Prête », and for a moment to come', async () => {
    const documentId = await written('producer')
    const later = { action: 'publish', day: '2099-07-01', time: '09:00' }
    expect((await set('editor', documentId, later)).json['error']?.['details']?.['errors']).toMatchObject([{ detail: 'Cette fiche doit être « Prête » pour que sa publication soit programmée.' }])
    const good = await ready()
    expect((await set('producer', good, later)).status).toBe(404)
    expect((await set('editor', good, { ...later, day: '2020-01-01' })).json['error']?.['details']?.['errors']).toMatchObject([{ pointer: '/day' }])
    for (const wrong of [{ ...later, time: '25:00' }, { ...later, action: 'delete' }, { ...later, day: 'demain' }, { ...later, state: 'done' }]) expect((await set('editor', good, wrong)).status).toBe(400)
    expect((await set('editor', good, later)).status).toBe(200)
    expect((await view('editor', good)).json['schedules']).toEqual([{ action: 'publish', dueAt: '2099-07-01T07:00:00.000Z', by: 'Compte editor', problem: null }])
    expect(await onTheDesk('scheduled-resource')).toEqual([good])
    expect((await cms().request(`/admin/review/resource/${good}/cancel`, { method: 'POST', token: tokens['editor'], body: { action: 'publish' } })).status).toBe(200)
    expect(await run('2099-07-02T00:00:00Z')).toBe(0)
    expect(await isOnline(good)).toBe(false)
  })

  it('appear and disappear then, once, whoever asks at the same time, and late rather than never', async () => {
    const documentId = await ready()
    await set('editor', documentId, { action: 'publish', day: '2098-01-10', time: '09:00' })
    await set('editor', documentId, { action: 'unpublish', day: '2098-02-10', time: '09:00' })
    expect(await run('2098-01-10T07:59:59Z')).toBe(0)
    expect((await Promise.all(Array.from({ length: 8 }, () => run('2098-01-10T08:00:00Z')))).reduce((sum, done) => sum + done)).toBe(1)
    expect([await isOnline(documentId), await state(documentId)]).toEqual([true, 'published'])
    expect(await run('2098-06-01T00:00:00Z'), 'missed for months').toBe(1)
    expect([await isOnline(documentId), await state(documentId)]).toEqual([false, 'writing'])
    expect((await events(documentId)).slice(-4)).toEqual(['schedule-publish editor', 'schedule-unpublish editor', 'publish system', 'unpublish system'])
    expect(await mailsAbout(documentId)).toContain('published producer@example.org')
  })

  it('stay as they are when they are no longer what was read, or not whole, and the editor is told', async () => {
    const [edited, incomplete] = [await ready(), await ready()]
    for (const documentId of [edited, incomplete]) await set('editor', documentId, { action: 'publish', day: '2097-01-10', time: '09:00' })
    await edit('producer', edited, { objective: 'glisser autre chose' })
    await cms().strapi.db.connection('resources').where({ document_id: incomplete }).update({ standfirst: null })
    expect(await run('2097-01-10T08:00:00Z')).toBe(2)
    expect([await isOnline(edited), await isOnline(incomplete)]).toEqual([false, false])
    expect((await view('editor', edited)).json['schedules']).toMatchObject([{ problem: expect.stringContaining('n’est plus « Prête »') }])
    expect((await view('editor', incomplete)).json['schedules']).toMatchObject([{ problem: expect.stringContaining('obligatoire') }])
    expect(await mailsAbout(edited)).toContain('schedule-refused editor@example.org')
    expect(await run('2097-01-11T00:00:00Z'), 'refused once').toBe(0)
  })

  it('are published by hand before: nothing is left to do', async () => {
    const documentId = await ready()
    await set('editor', documentId, { action: 'publish', day: '2096-01-10', time: '09:00' })
    await publish('editor', documentId)
    expect(await run('2096-01-11T00:00:00Z')).toBe(0)
  })

  it('are published once each by two instances of the CMS on one database', async () => {
    const second = await startSecondCms()
    try {
      const documentIds: string[] = []
      const rows = async (): Promise<{ ran_by: string; state: string }[]> => cms().strapi.db.connection('schedules').whereIn('subject_id', documentIds)
      const instances = async (): Promise<Set<number>> => new Set((await rows()).map(({ ran_by: instance }) => Number(instance.split(':').at(-1))))
      // Whoever looks first takes most of what is due: several times, until each instance has had a part.
      for (let wave = 0; wave < MOST_WAVES && (await instances()).size < 2; wave += 1) {
        const due: string[] = []
        for (let number = 0; number < 20; number += 1) {
          const documentId = await cms().save(RESOURCE, sample(RESOURCE) as Record<string, unknown>)
          await moveReview(cms().strapi, { type: 'resource', documentId }, { row: null, state: 'writing' }, { event: 'accept', actor: 'system' }, new Date())
          await setSchedule(cms().strapi, { type: 'resource', documentId }, 'publish', { dueAt: new Date(Date.now() + HOUR_MS), askedBy: 'system', now: new Date() })
          due.push(documentId)
        }
        documentIds.push(...due)
        await cms().strapi.db.connection('schedules').whereIn('subject_id', due).update({ due_at: new Date() })
        const limit = Date.now() + 30_000
        while ((await rows()).some(({ state: outcome }) => outcome === 'waiting') && Date.now() < limit) await pause(100)
      }
      for (const documentId of documentIds) expect(await events(documentId)).toEqual(['accept system', 'publish system'])
      expect(new Set((await rows()).map(({ state: outcome }) => outcome))).toEqual(new Set(['done']))
      expect(await instances()).toEqual(new Set([process.pid, second.pid]))
      expect((await verifyJournal(cms().strapi)).brokenAt).toBeNull()
    } finally {
      await second.stop()
    }
  })
})
