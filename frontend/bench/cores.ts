import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'

const SERVER_CORE = 0
const CLIENT_CORE = 1

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

/** Whether each server can have one core for itself, apart from the one that asks: `taskset` of util-linux and two cores. */
export const canPin = cpus().length > 1 && has('taskset')

function pin(pid: number, core: number): void {
  if (canPin) spawnSync('taskset', ['-a', '-p', '-c', String(core), String(pid)], { stdio: 'ignore' })
}

/** Gives a server its core. */
export const pinServer = (pid: number): void => pin(pid, SERVER_CORE)

/** Keeps this process, which asks, off that core. */
export const pinClient = (): void => pin(process.pid, CLIENT_CORE)
