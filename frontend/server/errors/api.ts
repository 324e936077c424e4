import { defineNitroErrorHandler } from 'nitropack/runtime'
import { sendPlainError } from './plain.ts'

/** Failures of the API, before Nuxt draws a page of them. `defaultHandler` logs those that are ours. */
export default defineNitroErrorHandler(async (error, event, { defaultHandler }) => {
  if (event.handled || !event.path.startsWith('/api/')) return
  const { status = 500 } = await defaultHandler(error, event, { json: true })
  await sendPlainError(event, status)
})
