import { join } from 'node:path'
import type { Settings } from './environment.ts'
import { type RunningProcess, startProcess } from './process.ts'
import type { Progress } from './progress.ts'
import { waitUntilReady } from './ready.ts'
import { cmsCommand, type Mode, siteCommand } from './services.ts'
import { stopAll } from './supervise.ts'

/** What the CMS prints before a step that a person waits for. */
const STEP = /^\[étape\] /
/** What it prints of a mail that stays on this machine. */
const MAIL = /^\[courriel\] /
const TROUBLE = /\b(warn|error|fatal)\b:?/i
/** Strapi's spinners write to the stream of errors. */
const SPINNER = /^\s*([-✔]|$)/

interface Launch {
  readonly settings: Settings
  readonly mode: Mode
  readonly progress: Progress
  readonly signal?: AbortSignal
}

/** Starts the CMS, then the site, and resolves when both answer. When one does not, none is left running. */
export async function launch({ settings, mode, progress, signal }: Launch): Promise<readonly RunningProcess[]> {
  const services: RunningProcess[] = []
  const begin = (command: ReturnType<typeof cmsCommand>): RunningProcess => {
    const service = startProcess(command, join(settings.logsDir, `${command.name.toLowerCase()}.log`), {
      signal,
      onLine: (line, stream) => {
        // What a server says while it ends on demand is of no interest, and in its log.
        if (!signal?.aborted) tell(progress, command.name, line, stream)
      },
    })
    services.push(service)
    return service
  }
  try {
    await progress.step('starting the CMS', () => waitUntilReady(begin(cmsCommand(settings, mode)), settings.cms.url))
    await progress.step('starting the site', () => waitUntilReady(begin(siteCommand(settings, mode)), settings.site.url))
    return services
  } catch (error) {
    await stopAll(services)
    throw error
  }
}

function tell(progress: Progress, name: string, line: string, stream: 'stdout' | 'stderr'): void {
  if (STEP.test(line)) progress.note(line.replace(STEP, ''))
  else if (MAIL.test(line)) progress.note(line.replace(MAIL, 'mail: '))
  else if (TROUBLE.test(line) || (stream === 'stderr' && !SPINNER.test(line))) progress.note(`${name}: ${line}`)
}
