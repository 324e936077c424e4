import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writtenAt } from '../src/accounts.ts'
import { type Settings, settingsOf } from '../src/environment.ts'
import { summary } from '../src/summary.ts'

const account = { role: 'Éditrice', email: 'editrice@example.org', password: 'secret-d-essai' }

describe('the summary of a start', () => {
  let settings: Settings
  beforeEach(() => { settings = settingsOf({ DATA_DIR: mkdtempSync(`${tmpdir()}/summary-`), SITE_PORT: '4002' }) })
  afterEach(() => rmSync(settings.dataDir, { recursive: true }))

  it('shows the passwords on the start that created the accounts and on no later one', () => {
    const before = writtenAt(settings.accountsFile)
    writeFileSync(settings.accountsFile, JSON.stringify([account]))
    expect(summary(settings, before)).toContain(account.password)
    const later = summary(settings, writtenAt(settings.accountsFile))
    expect(later).not.toContain(account.password)
    expect(later).toContain(settings.accountsFile)
  })

  it('says where the site and the admin are, where the data lies and how to stop', () => {
    const text = summary(settings, 0)
    for (const part of ['http://127.0.0.1:4002', 'http://127.0.0.1:1337/admin', settings.dataDir, 'Ctrl+C']) expect(text).toContain(part)
  })
})
