import { handOver } from './hand-over.mjs'
import { installMissing } from './install.mjs'
import { checkPlace } from './place.mjs'

/** Installs what is missing, then lets the locked Node run the command. What goes wrong for a known reason is one sentence. */
export async function run([command, ...options]) {
  try {
    checkPlace()
    await installMissing()
    process.exitCode = await handOver(command, options)
  } catch (error) {
    console.error(error?.forPeople ? error.message : error)
    process.exitCode = 1
  }
}
