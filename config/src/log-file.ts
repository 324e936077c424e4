import { createWriteStream, existsSync, readFileSync, renameSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'

/** Enough to see what went wrong, little enough to read. */
const TAIL_LINES = 40
const PRIVATE = 0o600

export interface LogFile {
  readonly file: string
  /** Writes a stream's lines without their colours, and tells each of them. */
  follow(stream: Readable, onLine?: (line: string) => void): void
  /** Resolves when everything is on disk. */
  close(): Promise<void>
}

/** A new log; the one of the start before is kept as `<file>.previous`. */
export function openLog(file: string): LogFile {
  if (existsSync(file)) renameSync(file, `${file}.previous`)
  const output = createWriteStream(file, { mode: PRIVATE })
  // A full disk loses the log, not the servers; it is said once, then nothing more is written.
  let isLost = false
  output.on('error', (error) => {
    if (!isLost) console.error(`The log ${file} can no longer be written: ${error.message}`)
    isLost = true
  })
  return {
    file,
    follow(stream, onLine) {
      createInterface({ input: stream }).on('line', (coloured) => {
        const line = stripVTControlCharacters(coloured)
        if (!isLost) output.write(`${line}\n`)
        onLine?.(line)
      })
    },
    close: () => new Promise((resolve) => {
      if (isLost) return resolve()
      output.once('close', resolve)
      output.end()
    }),
  }
}

/** The last lines of a log. */
export function tail(file: string, lines = TAIL_LINES): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : ''
}
