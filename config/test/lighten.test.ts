import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lighten } from '../src/image/lighten.ts'

const here = `${process.platform}-${process.arch}`
const modules = 'node_modules'
const lock = { packages: {
  'cms': { dependencies: { '@strapi/admin': '1', '@strapi/upload': '1', 'better-sqlite3': '1', 'react': '1' } },
  [`${modules}/@strapi/admin`]: { dependencies: { served: '1', drawn: '1', '@strapi/icons': '1' } },
  [`${modules}/@strapi/upload`]: { dependencies: { lazily: '1' } },
  [`${modules}/@strapi/icons`]: {}, [`${modules}/react`]: {}, [`${modules}/drawn`]: {}, [`${modules}/tool`]: {},
  [`${modules}/served`]: { dependencies: { below: '1' } }, [`${modules}/below`]: {}, [`${modules}/lazily`]: {}, [`${modules}/better-sqlite3`]: {},
} }

/** Each file of the installed application, and whether it stays. */
const files: readonly (readonly [path: string, text: string, stays: boolean])[] = [
  ['@strapi/admin/dist/server/index.js', `require('served/part')`, true],
  ['@strapi/admin/dist/server/index.js.map', '', false],
  ['@strapi/admin/dist/server/index.d.ts', '', false],
  ['@strapi/admin/dist/admin/index.js', `require('drawn')`, false],
  ['@strapi/admin/dist/admin/src/pages/Home.js', `require('drawn')`, false],
  ['@strapi/admin/dist/admin/src/components/Table.js', `require('drawn')`, false],
  ['@strapi/admin/dist/admin/src/components/DefaultDocument.js', '', true],
  ['@strapi/upload/dist/server/index.js', `const load = () => import("lazily")`, true],
  ['@strapi/upload/dist/admin/index.js', '', false],
  ['@strapi/icons/index.js', '', false], ['react/index.js', '', false], ['drawn/index.js', '', false], ['tool/index.js', '', false],
  ['served/part.js', '', true], ['below/index.js', '', true], ['below/LICENSE', '', true], ['lazily/index.js', '', true],
  [`better-sqlite3/prebuilds/${here}.node`, '', true], ['better-sqlite3/prebuilds/beos-ppc.node', '', false], ['better-sqlite3/deps/sqlite3.c', '', false],
]

describe('an application whose desk is built', () => {
  let folder = ''
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lighten-')) })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('keeps what its server runs, and no more', () => {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, modules, path)), { recursive: true })
      writeFileSync(join(folder, modules, path), text)
    }
    lighten(folder, 'cms')
    const left = globSync('**/*', { cwd: join(folder, modules), withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = left.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, modules).length + 1))
    expect(paths.sort()).toEqual(files.filter(([, , stays]) => stays).map(([path]) => path).sort())
  })
})
