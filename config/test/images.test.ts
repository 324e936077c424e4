import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findEngine } from '../src/images/engine.ts'

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
