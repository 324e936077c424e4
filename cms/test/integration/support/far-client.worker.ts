import { parentPort } from 'node:worker_threads'
import type { Asked, FarAnswer } from './far-client.ts'

parentPort?.on('message', async ({ id, url, method, headers, body, keeps }: Asked) => {
  const answer: FarAnswer = { id, status: 0, text: '', bytes: 0 }
  try {
    const response = await fetch(url, { method, headers: { connection: 'close', ...headers }, ...(body ? { body } : {}) })
    const decoder = new TextDecoder()
    answer.status = response.status
    for await (const piece of response.body ?? []) {
      answer.bytes += piece.length
      if (keeps) answer.text += decoder.decode(piece, { stream: true })
    }
  } catch (error) {
    answer.text = String(error)
  }
  parentPort?.postMessage(answer)
})
