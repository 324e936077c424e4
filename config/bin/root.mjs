import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** An error whose message is all that a person needs to read. */
export function sentence(message) {
  return Object.assign(new Error(message), { forPeople: true })
}
