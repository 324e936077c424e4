import { writeFileSync } from 'node:fs'

/** Preloaded into a site that is measured: on SIGUSR2 it writes what it holds once what is of no use is gone. Needs --expose-gc. */
process.on('SIGUSR2', () => {
  globalThis.gc()
  globalThis.gc()
  const { rss, heapUsed, external } = process.memoryUsage()
  writeFileSync(process.env.MEMORY_REPORT, JSON.stringify({ rss, held: heapUsed + external }))
})
