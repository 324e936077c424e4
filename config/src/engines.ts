import { build } from './checks/parts.ts'
import { runMain } from './failure.ts'
import { scripts } from './paths.ts'
import { runScript } from './run-script.ts'

/** `npm run engines`: the readers’ stories and the pictures of every template in Chromium, Firefox and WebKit, those that this machine has. */
await runMain(async () => {
  await build()
  const { code } = await runScript(scripts.engines, process.argv.slice(2), { output: 'show' })
  return code
})
