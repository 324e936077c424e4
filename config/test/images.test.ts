import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { generateSync } from 'otplib'
import { findEngine } from '../src/images/engine.ts'
import { createVisitor } from '../src/images/sign-in.ts'

describe('what builds images here', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'engines-'))
    vi.stubEnv('PATH', folder)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  const install = (name: string, script: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }

  it('is asked for by name where there is nothing', () => {
    expect(findEngine).toThrow(/mmdebstrap, buildah, bwrap, caddy missing: apt-get install/)
  })

  it('is Docker when its engine answers, and Podman when only that does', () => {
    install('podman', 'exit 0')
    expect(findEngine()).toBe('podman')
    install('docker', 'exit 0')
    expect(findEngine()).toBe('docker')
  })

  it('is not a Docker without an engine, nor one without compose', () => {
    install('docker', '[ "$1" = compose ]')
    expect(findEngine).toThrow(/neither Docker nor Podman/)
    install('docker', '[ "$1" = info ]')
    expect(findEngine).toThrow(/neither Docker nor Podman/)
  })

  it('is said to miss what one of Debian’s programs is', () => {
    for (const name of ['mmdebstrap', 'buildah', 'bwrap']) install(name, 'exit 0')
    expect(findEngine).toThrow(/Debian's programs, caddy missing/)
  })
})

describe('who signs in to the desk of an installed version', () => {
  const account = { email: 'camille@example.org', password: 'Canard-tulipe-47' }
  const KEY = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP'
  let time = 0
  let asked: [path: string, body: object][] = []
  const clock = { now: () => time, later: () => Promise.resolve(time += 1000) }

  /** A desk that asks for a code, for the first time or not. */
  const desk = (purpose: string) => (path: string, body: object) => {
    asked.push([path, body])
    if (path.endsWith('/key')) return Promise.resolve({ key: KEY })
    const accessToken = 'a session with a code'
    return Promise.resolve({ data: path === '/admin/login' ? { secondFactor: { purpose, challenge: 'signed' } } : { accessToken } })
  }

  beforeEach(() => {
    time = Date.UTC(2027, 0, 4)
    asked = []
  })

  it('enters with the password alone where the version knows no second factor', async () => {
    expect(await createVisitor(account, clock)(() => Promise.resolve({ data: { token: 'a session' } }))).toBe('a session')
  })

  it('adds an application the first time, then gives each code once', async () => {
    const signIn = createVisitor(account, clock)
    expect(await signIn(desk('enrolment'))).toBe('a session with a code')
    expect(await signIn(desk('code'))).toBe('a session with a code')
    const [first, second] = [Date.UTC(2027, 0, 4), Date.UTC(2027, 0, 4, 0, 0, 30)]
      .map((at) => ({ challenge: 'signed', code: generateSync({ secret: KEY.replaceAll(' ', ''), epoch: at / 1000 }) }))
    expect(asked).toEqual([
      ['/admin/login', account], ['/admin/second-factor/key', { challenge: 'signed' }], ['/admin/second-factor/verification', first],
      ['/admin/login', account], ['/admin/second-factor/verification', second],
    ])
  })
})
