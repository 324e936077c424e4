import { describe, expect, test, vi } from 'vitest'
import { type Edition, emptyEdition } from '../../../server/published/edition.ts'
import { createSaver } from '../../../server/published/saver.ts'

const version = (number: number): Edition => ({ ...emptyEdition('feed'), version: number })

describe('the edition on disk', () => {
  test('is written one version at a time, the last one last', async () => {
    const events: string[] = []
    const gates: (() => void)[] = []
    const save = async (edition: Edition): Promise<void> => {
      events.push(`starts ${edition.version}`)
      await new Promise<void>((resolve) => gates.push(resolve))
      events.push(`ends ${edition.version}`)
    }
    const saver = createSaver({ delayMs: 60_000, save, log: vi.fn() })
    saver.ask(version(1))
    const first = saver.flush()
    await vi.waitFor(() => expect(gates).toHaveLength(1))
    saver.ask(version(2))
    const second = saver.flush()
    gates[0]?.()
    await first
    await vi.waitFor(() => expect(gates).toHaveLength(2))
    gates[1]?.()
    await second
    expect(events).toEqual(['starts 1', 'ends 1', 'starts 2', 'ends 2'])
  })

  test('is tried again after a failure, which is told', async () => {
    const save = vi.fn<(edition: Edition) => Promise<void>>().mockRejectedValueOnce(new Error('disk full')).mockResolvedValue()
    const log = vi.fn()
    const saver = createSaver({ delayMs: 60_000, save, log })
    saver.ask(version(1))
    await saver.flush()
    await saver.flush()
    expect(save).toHaveBeenCalledTimes(2)
    expect(log).toHaveBeenCalledExactlyOnceWith('[published] the edition could not be written to disk: disk full')
  })
})
