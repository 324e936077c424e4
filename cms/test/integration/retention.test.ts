import { type Kept, keptDays, treatments } from '@elles/domain/privacy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { impersonalTables, personalTables } from '../../src/privacy/holdings.ts'
import { erasePersonalData, exportPersonalData, foundByAddress } from '../../src/submission/personal-data.ts'
import { purge } from '../../src/submission/retention.ts'
import { startCms, type TestCms } from './support/cms.ts'
import { aProposal, ask, unproved } from './support/submissions.ts'

const DAY_MS = 86_400_000
let cms: TestCms

beforeAll(async () => { cms = await startCms() })
afterAll(() => cms.stop())

const rows = (name: string) => cms.strapi.db.connection(name)
const countOf = async (name: string): Promise<number> => Number((await rows(name).count({ total: '*' }))[0]?.total)
const propose = (email: string) => ask(cms, '', { ...aProposal({ email }), protection: unproved })
/** A proposal in a state, alone in its table. */
async function proposalIn(state: string): Promise<void> {
  await rows('submissions').delete()
  await propose(`${state}@exemple.fr`)
  await rows('submissions').update({ state, question: 'Quand\u00a0?', answers: 'En mars, dit Camille Martin.' })
}

/** For each duration of the table: what makes an entry of it, and whether it is still held. Typed, so that a new one is asked for here. */
const entries: Readonly<Record<Kept, readonly { readonly name: string; readonly make: () => Promise<unknown>; readonly isHeld: () => Promise<boolean> }[]>> = {
  unconfirmed: [{ name: 'to-confirm', make: () => proposalIn('to-confirm'), isHeld: async () => (await countOf('submissions')) > 0 }],
  refused: ['refused', 'duplicate', 'spam'].map((state) => ({ name: state, make: () => proposalIn(state), isHeld: async () => (await countOf('submissions')) > 0 })),
  acceptedContact: [{ name: 'accepted', make: () => proposalIn('accepted'), isHeld: async () => JSON.stringify(await rows('submissions')).includes('Camille Martin') }],
  sentMail: ['sent', 'dead'].map((status) => ({
    name: status,
    make: async () => {
      await rows('deliveries').delete()
      await proposalIn('to-confirm')
      await rows('deliveries').update({ status_code: status })
    },
    isHeld: async () => (await countOf('deliveries')) > 0,
  })),
  formGuard: [{
    name: 'the key of a form',
    make: async () => {
      await rows('submission_guards').delete()
      await proposalIn('to-confirm')
    },
    isHeld: async () => (await countOf('submission_guards')) > 0,
  }],
}

describe('what the table of treatments says is kept', () => {
  it.each(Object.entries(keptDays).flatMap(([kept, days]) => entries[kept as Kept].map(({ name, ...entry }) => ({ kept, days, name, ...entry }))))('$kept ($name) is held until day $days, and not after', async ({ days, make, isHeld }) => {
    await make()
    const now = Date.now()
    await purge(cms.strapi, new Date(now + (days - 1) * DAY_MS))
    expect(await isHeld()).toBe(true)
    await purge(cms.strapi, new Date(now + (days + 1) * DAY_MS))
    expect(await isHeld()).toBe(false)
  })

  it('leaves what waits for a decision, and of what was accepted all that says nothing of a person', async () => {
    await proposalIn('in-review')
    await purge(cms.strapi, new Date(Date.now() + 1000 * DAY_MS))
    expect(await rows('submissions').select('contact_name')).toEqual([{ contact_name: 'Camille Martin' }])
    await rows('submissions').update({ state: 'accepted' })
    await purge(cms.strapi, new Date(Date.now() + 1000 * DAY_MS))
    expect(await countOf('submissions')).toBe(1)
  })

  it('is told once by one treatment each', () => {
    expect(treatments.flatMap(({ keeps }) => keeps).toSorted()).toEqual(Object.keys(keptDays).toSorted())
  })
})

describe('the tables of the CMS', () => {
  it('are each in a treatment, or declined with a reason', () => {
    const known = [...Object.keys(personalTables), ...Object.keys(impersonalTables)]
    expect(known.toSorted()).toEqual(Object.keys(cms.strapi.contentTypes).toSorted())
    expect(Object.values(impersonalTables).filter((reason) => reason.length < 10)).toEqual([])
    expect(treatments.filter(({ id }) => !Object.values(personalTables).includes(id))).toEqual([])
  })

  it('that have room for an address are never declined, but for the service’s own and for accounts that nobody has', () => {
    const kindsOf = (attributes: object): string[] => Object.values(attributes as Record<string, { type: string }>).map(({ type }) => type)
    const telling = Object.values(cms.strapi.contentTypes).filter(({ attributes }) => kindsOf(attributes).some((type) => type === 'email' || type === 'password'))
    expect(telling.map(({ uid }) => uid).filter((uid) => uid in impersonalTables).toSorted()).toEqual(['api::settings.settings', 'plugin::users-permissions.user'])
  })

  it('in which a person is found by their address are those that are looked into', () => {
    const byAddress = new Set(treatments.filter((treatment) => treatment.byAddress).map(({ id }) => id as string))
    expect(Object.entries(personalTables).filter(([, id]) => byAddress.has(id)).map(([uid]) => uid).toSorted()).toEqual([...foundByAddress].toSorted())
  })
})

it('what concerns an address is given, then erased, and nothing of anybody else', async () => {
  await rows('submissions').delete()
  await propose('Moi@exemple.fr')
  await propose('autre@exemple.fr')
  const held = JSON.stringify(await exportPersonalData(cms.strapi, 'moi@exemple.fr'))
  expect([held.includes('Moi@exemple.fr'), held.includes('Confirmez votre proposition'), held.includes('autre@'), /hash|jeton/.test(held)]).toEqual([true, true, false, false])
  expect(await erasePersonalData(cms.strapi, 'moi@exemple.fr')).toBe(1)
  expect(await exportPersonalData(cms.strapi, 'moi@exemple.fr')).toEqual({ submissions: [], mails: [] })
  expect((await exportPersonalData(cms.strapi, 'autre@exemple.fr')).submissions).toHaveLength(1)
})
