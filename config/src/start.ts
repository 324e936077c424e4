import { writtenAt } from './accounts.ts'
import { buildWhatChanged } from './build.ts'
import { runMain } from './failure.ts'
import { launch } from './launch.ts'
import { checkPorts, prepare } from './prepare.ts'
import { createProgress, seconds } from './progress.ts'
import { summary } from './summary.ts'
import { stayTogether, stopSignal } from './supervise.ts'

/** `npm start`: the CMS and the site as in production, on this machine. */
async function start(signal: AbortSignal): Promise<void> {
  const started = performance.now()
  const progress = createProgress()
  const settings = prepare(progress)
  await checkPorts(settings)
  await buildWhatChanged({ settings, progress, signal })
  const accountsBefore = writtenAt(settings.accountsFile)
  const services = await launch({ settings, mode: 'production', progress, signal })
  progress.note(`ready in ${seconds(performance.now() - started)}`)
  console.log(summary(settings, accountsBefore))
  await stayTogether(services, signal)
}

const signal = stopSignal()
await runMain(async () => {
  try {
    await start(signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
  console.log('Stopped.')
  return 0
})
