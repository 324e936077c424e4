import { subscribe } from 'node:diagnostics_channel'
import type { Server, ServerResponse } from 'node:http'
import { Server as Listener } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { draining } from '../draining.ts'

/** Milliseconds for what the server still writes to its disk. */
const LAST_WORDS_MS = 1500

/**
 * Asked to end, the server answers « not ready », ends each connection with its next answer, and leaves when it is quiet. Nitro's own way, which closes idle
 * connections at once, resets the requests that are on their way.
 */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.dev || import.meta.prerender) return
  process.env.NITRO_SHUTDOWN_DISABLED = 'true'
  let server: Server | undefined
  // Every request of this process, whoever answers it: a page that is kept is answered before Nitro's own hooks.
  subscribe('http.server.request.start', (started) => {
    const { response, server: mine } = started as { readonly response: ServerResponse; readonly server: Server }
    server = mine
    draining.follow(response)
  })
  const leave = async (): Promise<void> => {
    if (draining.hasBegun) return
    // HTTP's own close() cuts the connections whose request is on its way.
    await draining.begin(() => server && Listener.prototype.close.call(server))
    await Promise.race([nitroApp.hooks.callHook('close').catch(console.error), pause(LAST_WORDS_MS)])
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void leave())
})
