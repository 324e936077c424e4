import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withImports } from '../src/imports.ts'
import { root as project } from '../src/paths.ts'

describe('what a bundler reads from a folder', () => {
  let root = ''
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'imports-'))
    const files: Readonly<Record<string, string>> = {
      'admin/app.tsx': `import { a } from '../words/a.ts'\nimport type { T } from '../server/types.ts'\nimport './own.ts'\nimport icon from '../icon.png'\n`,
      'admin/own.ts': `export {\n  b,\n  c,\n} from '../words/b.ts'\nconst later = () => import('../words/later.ts')\nimport { z } from 'zod'\n`,
      'words/a.ts': `import '../effects.ts'\nexport const a = 1\n`,
      'words/b.ts': `import { a } from './a.ts'\nimport { gone } from './gone.ts'\n`,
      'words/later.ts': '', 'words/unread.ts': '', 'server/types.ts': `import '../words/unread.ts'`, 'effects.ts': '', 'icon.png': '',
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(root, name, '..'), { recursive: true })
      writeFileSync(join(root, name), text)
    }
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it('is the folder, and what its files import outside it, however far', () => {
    expect(withImports(root, 'admin')).toEqual(['admin', 'effects.ts', 'icon.png', 'words/a.ts', 'words/b.ts', 'words/later.ts'])
  })

  it('holds what the screens of the CMS take from its server', () => {
    const read = withImports(project, 'cms/src/admin')
    expect(read).toEqual(expect.arrayContaining(['cms/src/media/file-types.ts', 'cms/src/opening/line.ts', 'cms/src/editing/tables.ts', 'cms/favicon.png']))
    expect(read).not.toContain('cms/src/index.ts')
  })
})
