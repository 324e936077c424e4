import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileDoors } from '../../src/received/doors.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'

const DOORS = Object.keys(fileDoors).map((name) => name.replace('POST ', '').replace(':id', '1'))
/** Addresses of every kind: Strapi's, ours, those of no route. */
const anywhere = [...DOORS, '/', '/admin/login', '/admin/exchange/import/', '/UPLOAD', '/upload?id=1', '/api/upload', '/api/submissions', '/api/published', '/content-manager/collection-types/api::page.page', '/graphql', '/nowhere']
const MEGABYTE = 1024 * 1024

describe('files that nobody asked for', () => {
  let cms: TestCms
  let observer: string
  let editor: string
  let folder: string
  const outside = process.env['TMPDIR']

  beforeAll(async () => {
    // A temporary folder of this test's own: what is left in it was left by these requests.
    folder = mkdtempSync(join(tmpdir(), 'received-test-'))
    process.env['TMPDIR'] = folder
    cms = await startCms({ TMPDIR: folder })
    observer = await cms.signIn('observer')
    editor = await cms.signIn('editor')
  })
  afterAll(async () => {
    await cms.stop()
    if (outside === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = outside
    rmSync(folder, { recursive: true })
  })

  const left = () => readdirSync(folder).filter((name) => !name.startsWith('cms-test-'))
  const formOf = (bytes: number, field = 'files', count = 1): FormData => {
    const form = new FormData()
    for (let index = 0; index < count; index += 1) form.append(field, new Blob([new Uint8Array(bytes)]), `fichier-${index}.bin`)
    return form
  }
  const send = async (path: string, form: FormData, token?: string, method = 'POST') => {
    const answer = await fetch(cms.url + path, { method, body: form, headers: { connection: 'close', ...(token ? { authorization: `Bearer ${token}` } : {}) } })
    return { status: answer.status, text: await answer.text() }
  }

  it('leave nothing behind them, and are refused unread, wherever a stranger sends them: fifty times', async () => {
    const statuses = new Map<number, number>()
    for (let time = 0; time < 50; time += 1) {
      const { status } = await send(anywhere[time % anywhere.length] ?? '/', formOf(MEGABYTE), undefined, time % 7 === 0 ? 'PUT' : 'POST')
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect([...statuses.keys()].filter((status) => ![401, 403, 404, 405, 415].includes(status))).toEqual([])
    expect(left()).toEqual([])
  })

  it('leave nothing when who sends them has no right to, or they are not what the library takes', async () => {
    for (const path of DOORS) expect((await send(path, formOf(1000), observer)).status, path).toBe(403)
    expect((await send('/upload', formOf(1000), editor)).status).toBe(400)
    expect((await send('/upload?id=999999', formOf(1000), editor)).status).toBe(404)
    expect((await send('/upload/files/999999/replace', formOf(1000), editor)).status).toBe(404)
    // Another field, too many of them, and one after the other past the limit.
    expect((await send('/upload', formOf(1000, 'autre'), editor)).status).toBe(400)
    const many = await send('/upload', formOf(1, 'files', 21), editor)
    expect([many.status, many.text]).toEqual([400, expect.stringContaining('20\u00a0fichiers au plus')])
    const heavy = await send('/upload', formOf(8 * MEGABYTE, 'files', 3), editor)
    expect([heavy.status, heavy.text]).toEqual([413, expect.stringContaining('plus de 20 Mo')])
    expect((await send('/admin/exchange/import', formOf(11 * MEGABYTE), editor)).status).toBe(400)
    const deep = formOf(10)
    deep.set('fileInfo', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)
    const told = await send('/upload', deep, editor)
    expect([told.status, told.text]).toEqual([400, expect.stringContaining('emboîtés')])
    expect(left()).toEqual([])
  })

  it('leave nothing when the sender goes away in the middle, or sends nonsense', async () => {
    const { hostname, port } = new URL(cms.url)
    const leave = (token: string) => new Promise<void>((resolve) => {
      const sent = request({ hostname, port, path: '/upload', method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x', 'content-length': 5 * MEGABYTE } })
      sent.on('error', () => resolve())
      sent.write(`--x\r\nContent-Disposition: form-data; name="files"; filename="a.bin"\r\n\r\n${'a'.repeat(MEGABYTE)}`, () => setImmediate(() => sent.destroy()))
      sent.on('close', () => resolve())
    })
    for (let time = 0; time < 5; time += 1) await leave(editor)
    const nonsense = await fetch(`${cms.url}/upload`, { method: 'POST', body: 'rien', headers: { connection: 'close', authorization: `Bearer ${editor}`, 'content-type': 'multipart/form-data' } })
    expect(nonsense.status).toBe(400)
    await expect.poll(left, { timeout: 10_000 }).toEqual([])
  })

  it('are still taken from who may send them, and the temporary ones go', async () => {
    const form = new FormData()
    form.set('files', new Blob(['WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour\n'], { type: 'text/vtt' }), 'titres.vtt')
    form.set('fileInfo', JSON.stringify({ name: 'titres.vtt' }))
    const { status, text } = await send('/upload', form, editor)
    expect(status, text).toBe(201)
    expect(left()).toEqual([])
  })
})
