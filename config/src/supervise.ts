import { Failure } from './failure.ts'
import type { RunningProcess } from './process.ts'
import { describeEnd } from './ready.ts'

/** Aborted when a person or the system asks us to stop. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  // Ctrl+C reaches every process of the terminal, and the parent forwards it once more: only the first one counts.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort())
  return stop.signal
}

/** Waits until a stop is asked for (resolves) or one of the services ends by itself (throws a Failure), and stops them all. */
export async function stayTogether(services: readonly RunningProcess[], signal: AbortSignal): Promise<void> {
  const asked = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined))
  })
  const lost = await Promise.race([asked, ...services.map((service) => service.ended.then(() => service))])
  const reason = lost && !signal.aborted ? await describeEnd(lost) : undefined
  await stopAll(services)
  if (reason) throw new Failure(reason)
}

/** Stops all of them at once and waits for each to have ended. */
export async function stopAll(services: readonly RunningProcess[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop()))
}
