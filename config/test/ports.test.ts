import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkPort, freePort } from '../src/ports.ts'

describe('the ports', () => {
  let server: Server
  let port = 0
  beforeEach(async () => {
    port = await freePort()
    server = createServer()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  })
  afterEach(() => server.close())

  it('in use are told in one sentence, with the variable to change', async () => {
    await expect(checkPort({ host: '127.0.0.1', port }, 'SITE_PORT')).rejects.toThrow(
      `Port ${port} is in use by another program: stop it, or choose another port with SITE_PORT (for example SITE_PORT=${port + 1}).`,
    )
  })

  it('that are free are accepted and left free', async () => {
    const free = await freePort()
    await checkPort({ host: '127.0.0.1', port: free }, 'CMS_PORT')
    await checkPort({ host: '127.0.0.1', port: free }, 'CMS_PORT')
  })

  it('of an address that is not of this machine are told with the variable of the host', async () => {
    await expect(checkPort({ host: '192.0.2.1', port: 8080 }, 'CMS_PORT')).rejects.toThrow('check CMS_PORT and CMS_HOST')
  })
})
