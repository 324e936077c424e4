import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { signInToAdmin } from '../../frontend/test/e2e/support/admin-screens.ts'
import { buildWhatChanged } from './build.ts'
import { prepareDataDir } from './disk.ts'
import { loadVariables, settingsOf } from './environment.ts'
import { runMain } from './failure.ts'
import { sendExamples } from './guide/proposals.ts'
import { screens } from './guide/screens.ts'
import { inRoot } from './paths.ts'
import { createProgress } from './progress.ts'
import { openBrowser } from './testing/browser.ts'
import { startStack, type Stack } from './testing/stack.ts'

/** The same on every machine: one width, one language, one zone, nothing that moves. */
const desk = { viewport: { width: 1280, height: 800 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' } as const
const folder = inRoot('docs/images/guide')

/** `npm run guide`: takes the pictures of docs/guide-editorial.md again, all or the named ones, on the real CMS with the demonstration content. */
async function guide(names: readonly string[]): Promise<number> {
  const progress = createProgress()
  const settings = settingsOf(loadVariables())
  prepareDataDir(settings)
  await buildWhatChanged({ settings, progress })
  const stack = await progress.step('starting the CMS with its demonstration content', () => startStack({ demo: true }))
  const browser = await openBrowser()
  try {
    await progress.step('sending proposals', () => sendExamples(stack))
    const context = await browser.newContext(desk)
    await progress.step('taking the pictures', async () => take(await context.newPage(), stack, names))
  } finally {
    await browser.close()
    await stack.stop()
  }
  return 0
}

async function take(page: Page, stack: Stack, names: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const admin = await signInToAdmin(page, stack)
  const go = async (path: string): Promise<void> => {
    await page.goto(`${stack.cmsUrl}/admin${path}`, { waitUntil: 'networkidle' })
  }
  for (const { name, show, height = desk.viewport.height } of screens) {
    if (names.length > 0 && !names.includes(name)) continue
    await show({ page, admin, go })
    await page.mouse.move(0, 0)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide', clip: { x: 0, y: 0, width: desk.viewport.width, height } })
  }
}

await runMain(() => guide(process.argv.slice(2)))
