import { defineNitroErrorHandler } from 'nitropack/runtime'
import { sendPlainError } from './plain.ts'

/** Failures of which Nuxt draws no page (a script or a tool asked): Nitro's own answer would put a weaker policy in place of ours. */
export default defineNitroErrorHandler(async (error, event, { defaultHandler }) => {
  if (event.handled) return
  const { status = 500 } = await defaultHandler(error, event, { json: true })
  await sendPlainError(event, status)
})
