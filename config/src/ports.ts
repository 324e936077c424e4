import { createServer, type AddressInfo } from 'node:net'
import { Failure } from './failure.ts'

/** A port of the loopback that nobody listens to at the moment. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return listen(0, host)
}

/** Throws a Failure that says which variable to change when the port cannot be listened to. */
export async function checkPort({ host, port }: { host: string; port: number }, variable: string): Promise<void> {
  try {
    await listen(port, host)
  } catch (error) {
    throw new Failure(explain(error, host, port, variable))
  }
}

function explain(error: unknown, host: string, port: number, variable: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: stop it, or choose another port with ${variable} (for example ${variable}=${port + 1}).`
  if (code === 'EACCES') return `Port ${port} is reserved to the administrator of this machine: choose a port above 1024 with ${variable}.`
  return `${host}:${port} cannot be listened to (${code}): check ${variable} and ${variable.replace('_PORT', '_HOST')}.`
}

function listen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address() as AddressInfo
      server.close(() => resolve(taken))
    })
  })
}
