import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from './failure.ts'
import { tail } from './log-file.ts'
import type { RunningProcess } from './process.ts'

const POLL_MS = 100
const ANSWER_TIMEOUT_MS = 2000
/** A first start writes the tables and loads the demonstration content: minutes on a slow disk, never more than this. */
const READY_TIMEOUT_MS = 10 * 60_000

/** Waits until `<url>/healthz/ready` answers 200. Throws a Failure with the end of the log when the process ends before. */
export async function waitUntilReady(service: RunningProcess, url: string, timeoutMs = READY_TIMEOUT_MS): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await isReady(url))) {
    if (service.hasEnded()) throw new Failure(await describeEnd(service))
    if (Date.now() > end) throw new Failure(`The ${service.name} was not ready after ${timeoutMs / 1000} s. Its log is ${service.logFile}:\n${tail(service.logFile)}`)
    await delay(POLL_MS)
  }
}

/** "The CMS stopped (exit status 1). The end of its log …" */
export async function describeEnd(service: RunningProcess): Promise<string> {
  const { how } = await service.ended
  return `The ${service.name} stopped (${how}). The end of its log (${service.logFile}):\n${tail(service.logFile)}`
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(`${url}/healthz/ready`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) })
    return status === 200
  } catch {
    return false // not listening yet
  }
}
