import { answerOrRendering } from '../page-cache/kept-answers.ts'
import { isProbe } from '../rendering/probe.ts'

/**
 * Answers pages from the cache, before anything else is done for a request: what was kept has its headers already. A page that is not kept is rendered
 * once however many ask, from its canonical address: what else stood in the address that was asked cannot get into it.
 */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.dev || import.meta.prerender) return
  const answer = nitroApp.h3App.handler
  const underWay = new Map<string, Promise<unknown>>()
  nitroApp.h3App.handler = defineEventHandler(async (event) => {
    if (isProbe(event.node.req)) return answer(event)
    let state = answerOrRendering(event, Date.now())
    const other = state !== null && state !== 'answered' ? underWay.get(state.address) : undefined
    if (other) {
      await other
      state = answerOrRendering(event, Date.now())
    }
    if (state === 'answered') return
    if (state === null) return answer(event)
    event.node.req.url = state.address
    event.context.rendering = state
    const rendering = Promise.resolve(answer(event))
    const settled = rendering.then(() => undefined, () => undefined)
    underWay.set(state.address, settled)
    try {
      return await rendering
    } finally {
      if (underWay.get(state.address) === settled) underWay.delete(state.address)
    }
  })
})
