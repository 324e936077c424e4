import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The fastest that Node can send those very bytes: nothing is looked up, nothing is decided. */
const [, , file = '', encoding = ''] = process.argv
const body = readFileSync(file)
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html;charset=utf-8', 'content-encoding': encoding, 'content-length': body.length }).end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
