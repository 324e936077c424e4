import { spawn } from 'node:child_process'
import { Failure } from '../failure.ts'

interface Options {
  readonly cwd?: string
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** Runs a program to its end and answers what it printed, without the last line's end. Throws a Failure with its words when it fails. */
export async function run(program: string, options: readonly string[], { cwd, environment = {} }: Options = {}): Promise<string> {
  const child = spawn(program, options, { cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [printed, said]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', (part: string) => printed.push(part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => said.push(part))
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
  if (code !== 0) throw new Failure(`${program} ${options.slice(0, 3).join(' ')} ended with ${code}:\n${`${printed.join('')}${said.join('')}`.slice(-4000)}`)
  return printed.join('').trimEnd()
}

/** Runs a program to its end, in sight; answers its exit status. */
export async function show(program: string, options: readonly string[]): Promise<number> {
  const child = spawn(program, options, { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
}
