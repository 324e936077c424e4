import { build } from './checks/parts.ts'
import { runMain } from './failure.ts'
import { scripts } from './paths.ts'
import { runScript } from './run-script.ts'

/** `npm run bench [-- --size 10000 --without-cms]`: speed and memory of the built site on synthetic catalogues, beside a bare server and Strapi's own REST. */
await runMain(async () => {
  await build()
  // The CMS's sources say no module type: Node would warn of each.
  const { code } = await runScript(scripts.bench, process.argv.slice(2), { output: 'show', variables: { NODE_OPTIONS: '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON' } })
  return code
})
