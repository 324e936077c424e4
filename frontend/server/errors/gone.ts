import { defineNitroErrorHandler } from 'nitropack/runtime'

/** Who asked left before the end of what she sent: nobody reads an answer, and one line says so. */
export default defineNitroErrorHandler((_error, event) => {
  const { req, res } = event.node
  if (event.handled || req.complete || !req.destroyed) return
  console.warn(`[request] given up before its end: ${event.method} ${event.path.replace(/\?.*/, '')}`)
  res.end()
})
