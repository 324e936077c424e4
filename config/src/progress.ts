/** Tells a person what is being done and how long it took, one line a step. Steps may overlap. */
export interface Progress {
  step<T>(label: string, work: () => Promise<T>): Promise<T>
  note(message: string): void
}

/** On a terminal the running steps are shown on one live line; elsewhere a step that lasts is announced once. */
const ANNOUNCE_AFTER_MS = 2000
const REFRESH_MS = 500
const ERASE_LINE = '\r\u001B[2K'

/** 950 → "0.9 s", 75300 → "75.3 s". */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>

/** A progress that writes to a terminal or a log. */
export function createProgress(output: Output = process.stdout): Progress {
  const running = new Map<symbol, { label: string; started: number }>()
  const live = output.isTTY
  let timer: NodeJS.Timeout | undefined

  const show = (): void => {
    const line = [...running.values()].map(({ label, started }) => `${label} ${Math.round((Date.now() - started) / 1000)} s`).join(' · ')
    output.write(`${ERASE_LINE}${line ? `… ${line}`.slice(0, (output.columns || 80) - 1) : ''}`)
  }
  const print = (line: string): void => {
    output.write(`${live ? ERASE_LINE : ''}${line}\n`)
    if (live && running.size > 0) show()
  }

  return {
    note: (message) => print(`  ${message}`),
    async step(label, work) {
      const key = Symbol(label)
      const started = Date.now()
      running.set(key, { label, started })
      if (live) timer ??= setInterval(show, REFRESH_MS)
      const announcement = live ? undefined : setTimeout(() => print(`… ${label}`), ANNOUNCE_AFTER_MS)
      const end = (mark: string): void => {
        clearTimeout(announcement)
        running.delete(key)
        if (running.size === 0) {
          clearInterval(timer)
          timer = undefined
        }
        print(`${mark} ${label}  ${seconds(Date.now() - started)}`)
      }
      try {
        const result = await work()
        end('✓')
        return result
      } catch (error) {
        end('✗')
        throw error
      }
    },
  }
}
