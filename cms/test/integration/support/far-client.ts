import { Worker } from 'node:worker_threads'

export interface Asked {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer> | undefined
  /** Whether the text of the answer is wanted, or its length alone. */
  readonly keeps: boolean
}
export interface FarAnswer {
  readonly id: number
  /** 0 when nothing answered; `text` says why. */
  status: number
  text: string
  bytes: number
}
type Request = Partial<Pick<Asked, 'method' | 'headers' | 'body' | 'keeps'>>

export interface FarClient {
  ask(url: string, request?: Request): Promise<FarAnswer>
  end(): Promise<unknown>
}

/** A client in a thread of its own: what it sends and reads takes no turn of the CMS, which runs in the thread of the test. */
export function farClient(): FarClient {
  const worker = new Worker(new URL('./far-client.worker.ts', import.meta.url))
  const waiting = new Map<number, { readonly resolve: (answer: FarAnswer) => void; readonly reject: (error: unknown) => void }>()
  let last = 0
  worker.on('message', (answer: FarAnswer) => {
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
  })
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error)
  })
  return {
    ask: (url, { method = 'GET', headers = {}, body, keeps = true } = {}) => new Promise((resolve, reject) => {
      const id = (last += 1)
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, url, method, headers, body, keeps } satisfies Asked)
    }),
    end: () => worker.terminate(),
  }
}
