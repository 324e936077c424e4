import { writtenAt } from './accounts.ts'
import { buildWhatChanged } from './build.ts'
import { runMain } from './failure.ts'
import { launch } from './launch.ts'
import { openMailbox } from './mailbox.ts'
import { checkPorts, prepare } from './prepare.ts'
import { createProgress, seconds } from './progress.ts'
import type { Mode } from './services.ts'
import { summary } from './summary.ts'
import { stayTogether, stopSignal } from './supervise.ts'

/** Runs the CMS and the site until someone stops them (exit status 0) or one of them ends by itself (1). */
export async function serve(mode: Mode): Promise<void> {
  const signal = stopSignal()
  await runMain(async () => {
    try {
      await startAndStay(mode, signal)
    } catch (error) {
      // What is interrupted on demand has not failed.
      if (!signal.aborted) throw error
    }
    console.log('Stopped.')
    return 0
  })
}

async function startAndStay(mode: Mode, signal: AbortSignal): Promise<void> {
  const started = performance.now()
  const progress = createProgress()
  const settings = prepare(progress)
  await checkPorts(settings)
  if (mode === 'production') await buildWhatChanged({ settings, progress, signal })
  const accountsBefore = writtenAt(settings.accountsFile)
  const mailbox = await openMailbox(settings)
  try {
    const services = await launch({ settings: mailbox ? { ...settings, variables: { ...settings.variables, MAILS_URL: mailbox.url } } : settings, mode, progress, signal })
    progress.note(`ready in ${seconds(performance.now() - started)}`)
    console.log(summary(settings, accountsBefore, mailbox?.url))
    await stayTogether(services, signal)
  } finally {
    await mailbox?.close()
  }
}
