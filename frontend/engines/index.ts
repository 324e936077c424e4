import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inRoot } from '../../config/src/paths.ts'
import { startStack } from '../../config/src/testing/stack.ts'
import { templates } from '../test/e2e/support/pages.ts'
import { stories } from '../test/e2e/support/stories.ts'
import { chromium } from './chromium.ts'
import type { Engine, Opener } from './engine.ts'
import { firefox } from './firefox.ts'
import { sideBySide } from './pictures.ts'
import { webkit } from './webkit.ts'

const openers: readonly Opener[] = [chromium, firefox, webkit]
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
const folder = resolve(process.argv[2] ?? inRoot('.data/engines'))

/** Tells each story, and how it ended; answers how many failed. */
async function tell(engine: Engine, siteUrl: string): Promise<number> {
  let failed = 0
  for (const [name, story] of Object.entries(stories)) {
    try {
      await story(await engine.reader(siteUrl, PHONE))
      console.log(`✓ ${engine.version}: ${name}`)
    } catch (error) {
      failed += 1
      console.log(`✗ ${engine.version}: ${name}: ${String(error)}`)
    }
  }
  return failed
}

async function takePictures(engine: Engine, siteUrl: string, name: string): Promise<void> {
  for (const { name: template, path } of templates) {
    for (const size of [PHONE, DESK]) writeFileSync(join(folder, `${template} ${size.width} ${name}.png`), await engine.picture(siteUrl + path, size))
  }
  console.log(`  ${templates.length * 2} pictures`)
}

mkdirSync(folder, { recursive: true })
const stack = await startStack({ demo: true })
const seen: string[] = []
let failed = 0
try {
  for (const { name, lacks, open } of openers) {
    const missing = lacks()
    if (missing !== null) {
      console.log(`– ${name} is not on this machine: ${missing}`)
      continue
    }
    const engine = await open()
    try {
      failed += await tell(engine, stack.siteUrl)
      await takePictures(engine, stack.siteUrl, name)
      seen.push(name)
    } finally {
      await engine.close()
    }
  }
} finally {
  await stack.stop()
}
writeFileSync(join(folder, 'index.html'), sideBySide(templates.map(({ name }) => name), [PHONE.width, DESK.width], seen))
console.log(`Pictures side by side: ${join(folder, 'index.html')}`)
process.exitCode = failed > 0 ? 1 : 0
