import type { Page } from 'playwright-core'
import { axeFaults } from './axe.ts'
import { walkByKeyboard } from './keyboard.ts'
import { facesOf, misfits, overflowOf } from './layout.ts'
import { outlineFaults } from './outline.ts'
import { unreadable } from './sentences.ts'
import { breaksOf } from './typography.ts'

/** One thing that must be so on every page: what is wrong, in words; nothing when all is well. It leaves the page as it found it. */
export type Check = (page: Page) => Promise<readonly string[]>

/** All of its rules in one theme, those of colours in the other: the theme changes nothing else. */
const axe = (colorScheme: 'light' | 'dark'): Check => async (page) => {
  await page.emulateMedia({ colorScheme })
  return axeFaults(page, { onlyColours: colorScheme === 'dark' })
}

/** With what is folded, then with all of it unfolded. */
const fits = (width: number): Check => async (page) => {
  await page.setViewportSize({ width, height: 900 })
  const folded = await overflowOf(page)
  const unfold = (open: boolean) => page.evaluate((isOpen) => { for (const part of document.querySelectorAll<HTMLDetailsElement>(isOpen ? 'main details:not([open])' : 'main details[data-unfolded]')) { part.open = isOpen; part.toggleAttribute('data-unfolded', isOpen) } }, open)
  await unfold(true)
  const unfolded = await overflowOf(page)
  await unfold(false)
  return [...folded, ...unfolded]
}

const read = (sheet: Parameters<typeof misfits>[1], ...widths: readonly number[]): Check => async (page) => {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    faults.push(...await misfits(page, sheet))
  }
  return faults
}

const keyboard = (width: number): Check => async (page) => {
  // What folds as the window narrows folds at once.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: 900 })
  const faults = await walkByKeyboard(page)
  await page.emulateMedia({ reducedMotion: null })
  return faults
}

/** Forced colours: what is drawn as a mask or a background still stands out. */
const forcedColors: Check = async (page) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  const faults = await facesOf(page)
  await page.emulateMedia({ forcedColors: 'none' })
  return faults
}

/** RGAA 13.8, WCAG 2.3.3: nothing moves for who asks for stillness. */
const reducedMotion: Check = async (page) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults = await page.evaluate(() => {
    const moving = document.getAnimations().filter((animation) => animation.playState === 'running').map(() => 'an animation runs')
    const smooth = [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).scrollBehavior === 'smooth').map(({ tagName }) => `${tagName} scrolls smoothly`)
    const transitions = [...document.querySelectorAll('*')].filter((element) => /(^|, )(transform|top|left|height|max-height|all)/.test(getComputedStyle(element).transitionProperty) && parseFloat(getComputedStyle(element).transitionDuration) > 0.01)
    return [...moving, ...smooth, ...transitions.map(({ tagName, className }) => `${tagName}.${String(className)} moves`)]
  })
  await page.emulateMedia({ reducedMotion: null })
  return faults
}

/** The checks of a page in a browser with scripts, in the order of the printed table. */
export const checks: Readonly<Record<string, Check>> = {
  outline: outlineFaults,
  'French spaces': breaksOf,
  sentences: unreadable,
  'axe light': axe('light'),
  'axe dark': axe('dark'),
  '320 px': fits(320),
  '768 px': fits(768),
  '1280 px': fits(1280),
  'text 200 %': read('large', 1280),
  'text spacing': read('spaced', 320, 1280),
  'forced colours': forcedColors,
  'reduced motion': reducedMotion,
  'keyboard wide': keyboard(1280),
  'keyboard narrow': keyboard(390),
}

/** What is missing of the security headers of a page. */
export function headerFaults(headers: Headers): readonly string[] {
  const csp = headers.get('content-security-policy') ?? ''
  const scripts = /script-src ([^;]*)/.exec(csp)?.[1] ?? /default-src ([^;]*)/.exec(csp)?.[1] ?? ''
  return [
    ...(scripts === '' || /unsafe-inline|unsafe-eval|https?:|\*/.test(scripts) ? [`script-src ${scripts}`] : []),
    ...(csp.includes("frame-ancestors 'none'") ? [] : ['frame-ancestors']),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['x-content-type-options']),
    ...['strict-transport-security', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'].filter((name) => !headers.has(name)),
    ...['x-powered-by', 'set-cookie'].filter((name) => headers.has(name)),
  ]
}
