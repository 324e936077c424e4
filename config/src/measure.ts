import { build } from './checks/parts.ts'
import { runMain } from './failure.ts'
import { scripts } from './paths.ts'
import { runScript } from './run-script.ts'

/** `npm run measure`: Lighthouse, EcoIndex and the Observatory's score of the built site, with its own CMS and the demonstration content. */
await runMain(async () => {
  await build()
  const { code } = await runScript(scripts.measure, process.argv.slice(2), { output: 'show' })
  return code
})
