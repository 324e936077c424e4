import { Agent, createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createDraining, type Draining } from '@elles/domain/serving'

describe('a server that is asked to end', () => {
  let server: Server | undefined
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })

  /** Answers after so many milliseconds, which the address says. */
  async function serve(draining: Draining): Promise<(path: string) => Promise<{ status: number | undefined; connection: string | undefined }>> {
    server = createServer((request, response) => {
      draining.follow(response)
      setTimeout(() => response.end('a'), Number(request.url?.slice(1)))
    })
    await new Promise<void>((resolve) => { server?.listen(0, '127.0.0.1', resolve) })
    const { port } = server.address() as AddressInfo
    return (path) => new Promise((resolve, reject) => {
      get({ port, path, agent }, (response) => {
        response.resume()
        response.once('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }))
      }).once('error', reject)
    })
  }

  it('leaves at once when nobody has asked', async () => {
    const draining = createDraining({ quietMs: 60_000, noticeMs: 60_000, longestMs: 120_000 })
    await draining.begin()
    expect(draining.hasBegun).toBe(true)
  })

  it('says to each who asks that the connection ends, and answers the request that was under way', async () => {
    const draining = createDraining({ quietMs: 20, noticeMs: 60_000, longestMs: 120_000 })
    const ask = await serve(draining)
    expect(await ask('/0')).toEqual({ status: 200, connection: 'keep-alive' })
    const slow = ask('/60')
    await pause(20)
    const order: string[] = []
    const left = draining.begin(() => order.push('closed to others')).then(() => order.push('left'))
    const answered = slow.then(({ status }) => order.push(`answered ${status}`))
    await Promise.all([left, answered])
    expect(order).toEqual(['answered 200', 'closed to others', 'left'])
    expect(await ask('/0')).toEqual({ status: 200, connection: 'close' })
  })

  it('takes no one else while it waits for a slow answer, and waits no longer than it may', async () => {
    const draining = createDraining({ quietMs: 5, noticeMs: 10, longestMs: 40 })
    const ask = await serve(draining)
    const slow = ask('/200')
    await pause(5)
    let isClosed = false
    await draining.begin(() => { isClosed = true })
    expect(isClosed).toBe(true)
    expect((await slow).status).toBe(200)
  })
})
