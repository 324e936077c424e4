import { afterAll, beforeAll, expect, it } from 'vitest'
import { purge, retentionDays } from '../../src/submission/retention.ts'
import { startCms, type TestCms } from './support/cms.ts'
import { aProposal, ask, unproved } from './support/submissions.ts'

const DAY_MS = 86_400_000
let cms: TestCms

beforeAll(async () => { cms = await startCms() })
afterAll(() => cms.stop())

it.each([['to-confirm', retentionDays.unconfirmed, 0], ['refused', retentionDays.refused, 0], ['spam', retentionDays.refused, 0], ['in-review', 1000, 1], ['accepted', retentionDays.acceptedContact, 1]])('an entry « %s » is kept %i days, then erased or stripped of who sent it', async (state, days, left) => {
  const table = () => cms.strapi.db.connection('submissions')
  await table().delete()
  await ask(cms, '', { ...aProposal({ email: `${state}@exemple.fr` }), protection: unproved })
  await table().update({ state })
  const now = Date.now()
  await purge(cms.strapi, new Date(now + (days - 1) * DAY_MS))
  expect(await table().select('contact_name')).toEqual([{ contact_name: 'Camille Martin' }])
  await purge(cms.strapi, new Date(now + (days + 1) * DAY_MS))
  const rows = await table().select('contact_name', 'content')
  expect(rows).toHaveLength(left)
  if (state === 'accepted') expect(rows).toEqual([{ contact_name: null, content: null }])
})

it('keys, proofs and counters are forgotten in time', async () => {
  expect(Number((await cms.strapi.db.connection('submission_guards').count({ total: '*' }))[0]?.total)).toBe(0)
})
