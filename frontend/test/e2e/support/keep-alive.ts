import { Agent, get } from 'node:http'

/** What became of the requests of readers who ask one after the other, each on a connection of her own that is kept open. */
export interface Readers {
  readonly answered: number
  /** Requests that were sent and cut off without a whole answer, by what the connection said. */
  readonly lost: readonly string[]
  /** Resolves once each was told that her connection ends, after which who sends readers here sends her elsewhere, or could not connect any more. */
  readonly allGone: Promise<void>
}

type Ended = 'answered' | 'last' | 'gone' | { readonly lost: string }

/** One request on the agent's connection. A server that takes no connection has lost nothing. */
function ask(url: string, agent: Agent): Promise<Ended> {
  return new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.headers.connection === 'close' ? 'last' : 'answered'))
      response.once('error', (error: NodeJS.ErrnoException) => resolve({ lost: error.code ?? error.message }))
    })
    request.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'gone' : { lost: error.code ?? error.message }))
  })
}

/** Starts so many readers, who go on until the server ends. */
export function startReaders(url: string, count: number): Readers {
  const state = { answered: 0, lost: [] as string[] }
  const reader = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let ended: Ended = 'answered'; ended === 'answered';) {
      ended = await ask(url, agent)
      if (ended === 'answered' || ended === 'last') state.answered += 1
      else if (ended !== 'gone') state.lost.push(ended.lost)
    }
    agent.destroy()
  }
  const allGone = Promise.all(Array.from({ length: count }, reader)).then(() => undefined)
  return { get answered() { return state.answered }, lost: state.lost, allGone }
}
