import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inRoot } from '../src/paths.ts'
import { freePort } from '../src/ports.ts'
import { type RunningProcess, startProcess } from '../src/process.ts'
import { waitUntilReady } from '../src/ready.ts'
import { stayTogether } from '../src/supervise.ts'

const canConnect = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => resolve(true))
  socket.once('connect', () => socket.destroy()).once('error', () => resolve(false))
})

describe('the processes of a start', () => {
  let folder = ''
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'some processes-')) })
  afterEach(() => rmSync(folder, { recursive: true }))

  const start = (name: string, source: string, port = 0): RunningProcess => {
    const script = join(folder, `${name}.mjs`)
    writeFileSync(script, source)
    return startProcess({ name, script, options: [String(port)], cwd: folder, variables: process.env }, join(folder, `${name}.log`))
  }
  const server = `import { createServer } from 'node:http'
    process.on('SIGTERM', () => { console.log('\\u001b[32mbye\\u001b[39m'); process.exit() })
    createServer((_, response) => response.end()).listen(process.argv[2], '127.0.0.1')`

  it('are ready when they answer, and stop when asked', async () => {
    const port = await freePort()
    const site = start('site', server, port)
    await waitUntilReady(site, `http://127.0.0.1:${port}`)
    expect(site.hasEnded()).toBe(false)
    await site.stop()
    expect(site.hasEnded()).toBe(true)
    expect(readFileSync(site.logFile, 'utf8')).toBe('bye\n')
  })

  it('that end before they are ready are told with the end of their log', async () => {
    const cms = start('CMS', `console.error('the database is locked'); process.exitCode = 7`)
    await expect(waitUntilReady(cms, 'http://127.0.0.1:1')).rejects.toThrow(/^The CMS stopped \(exit status 7\)[^]*the database is locked$/)
  })

  it('stop together when one of them dies', async () => {
    const port = await freePort()
    const site = start('site', server, port)
    const cms = start('CMS', 'setTimeout(() => process.exit(3), 100)')
    await expect(stayTogether([cms, site], new AbortController().signal)).rejects.toThrow(/^The CMS stopped \(exit status 3\)/)
    expect(site.hasEnded()).toBe(true)
  })

  it('stop together when a person asks', async () => {
    const asked = new AbortController()
    const site = start('site', server, await freePort())
    const staying = stayTogether([site], asked.signal)
    asked.abort()
    await staying
    expect(site.hasEnded()).toBe(true)
  })

  it('keep the log of the time before', async () => {
    await start('CMS', `console.log('first')`).ended
    const second = start('CMS', `console.log('second')`)
    await second.ended
    expect([readFileSync(second.logFile, 'utf8'), readFileSync(`${second.logFile}.previous`, 'utf8')]).toEqual(['second\n', 'first\n'])
  })

  it('go on when their log can no longer be written', async () => {
    const logFile = join(folder, 'no such folder', 'CMS.log')
    const script = join(folder, 'CMS.mjs')
    writeFileSync(script, `console.log('still here'); process.exitCode = 4`)
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const lines: string[] = []
    const cms = startProcess({ name: 'CMS', script, options: [], cwd: folder, variables: process.env }, logFile, { onLine: (line) => lines.push(line) })
    expect(await cms.ended).toMatchObject({ code: 4 })
    expect(lines).toEqual(['still here'])
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('can no longer be written'))
    said.mockRestore()
  })

  it('leave no PostgreSQL behind when the tests are asked to end', async () => {
    const parent = join(folder, 'parent.ts')
    writeFileSync(parent, `import { startPostgres } from ${JSON.stringify(inRoot('config/src/testing/postgres.ts'))}
      console.log((await startPostgres()).url)`)
    const run = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(createInterface({ input: run.stdout }), 'line') as [string]
    run.kill('SIGTERM')
    await once(run, 'exit')
    const { port } = new URL(line)
    await vi.waitFor(() => expect(canConnect(Number(port))).resolves.toBe(false), { timeout: 5000 })
  }, 30_000)

  it('end when the one that started them is killed', async () => {
    const parent = join(folder, 'parent.ts')
    writeFileSync(join(folder, 'child.mjs'), 'setInterval(() => {}, 1000)')
    writeFileSync(parent, `import { startProcess } from ${JSON.stringify(inRoot('config/src/process.ts'))}
      const child = startProcess({ name: 'child', script: ${JSON.stringify(join(folder, 'child.mjs'))}, options: [], cwd: ${JSON.stringify(folder)}, variables: process.env }, ${JSON.stringify(join(folder, 'child.log'))})
      console.log(child.pid)`)
    const run = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(createInterface({ input: run.stdout }), 'line') as [string]
    run.kill('SIGKILL')
    await vi.waitFor(() => expect(() => process.kill(Number(line), 0)).toThrow('ESRCH'), { timeout: 5000 })
  })
})
