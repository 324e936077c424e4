import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Variables } from './environment.ts'
import { openLog } from './log-file.ts'
import { followParent } from './paths.ts'

/** Strapi and Nitro close their connections within a few seconds; what hangs longer is ended. */
const STOP_TIMEOUT_MS = 10_000

/** A Node script to run. */
export interface Command {
  readonly name: string
  readonly script: string
  readonly options: readonly string[]
  readonly cwd: string
  readonly variables: Variables
  /** The account that runs it, when it is not this one. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

export interface RunningProcess {
  readonly name: string
  readonly logFile: string
  readonly pid: number | undefined
  /** Resolves when the process has ended and its log is written: "exit status 1", "signal SIGKILL". */
  readonly ended: Promise<{ readonly code: number; readonly how: string }>
  hasEnded(): boolean
  /** Asks it to end, and ends it after ten seconds. */
  stop(): Promise<void>
}

interface Options {
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** Stops the process when aborted. */
  readonly signal?: AbortSignal
}

/** Starts a script on this Node, its output in a log. No shell and no npm in between: stopping it stops all of it. */
export function startProcess({ script, options, ...command }: Command, logFile: string, settings: Options = {}): RunningProcess {
  return follow({ ...command, program: process.execPath, options: ['--import', followParent, script, ...options] }, logFile, settings, ['ipc'])
}

/** Another program, started and followed in the same way. */
export function startProgram(command: Program, logFile: string, settings: Options = {}): RunningProcess {
  return follow(command, logFile, settings, [])
}

type Program = Omit<Command, 'script'> & { readonly program: string }

function follow({ name, program, options, cwd, variables, user }: Program, logFile: string, { onLine, signal }: Options, more: readonly 'ipc'[]): RunningProcess {
  const log = openLog(logFile)
  const child = spawn(program, options, { ...user, cwd, env: variables, stdio: ['ignore', 'pipe', 'pipe', ...more] })
  log.follow(child.stdout as Readable, (line) => onLine?.(line, 'stdout'))
  log.follow(child.stderr as Readable, (line) => onLine?.(line, 'stderr'))
  let hasEnded = false
  const ended = new Promise<{ code: number; how: string }>((resolve) => {
    child.once('error', (error) => resolve({ code: 1, how: error.message }))
    child.once('close', (code, signal) => resolve({ code: code ?? 1, how: signal ? `signal ${signal}` : `exit status ${code}` }))
  }).then(async (end) => {
    hasEnded = true
    await log.close()
    return end
  })
  const stop = async (): Promise<void> => {
    if (hasEnded) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
    await ended
    clearTimeout(timer)
  }
  if (signal?.aborted) void stop()
  signal?.addEventListener('abort', () => void stop(), { once: true })
  return { name, logFile, pid: child.pid, ended, hasEnded: () => hasEnded, stop }
}
