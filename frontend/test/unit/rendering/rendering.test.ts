import { getCurrentInstance } from 'vue'
import { describe, expect, test } from 'vitest'
import { createReadiness, isPage, knownPages } from '../../../server/rendering/readiness.ts'
import { forgetFailedRendering } from '../../../server/rendering/renderer-state.ts'
import { isWhole } from '../../../server/rendering/whole-page.ts'

const page = (title: string, status = 200) => ({ status, text: `<!DOCTYPE html><html><body><main id="contenu" tabindex="-1"><div><h1>${title}</h1></div></main></body></html>` })

describe('readiness', () => {
  function site(draw: (path: string) => { status: number; text: string }) {
    const said: string[] = []
    const state = { now: 0, left: 0, drawn: 0, hasEdition: true, draw }
    const ask = createReadiness({
      hasEdition: () => state.hasEdition,
      draw: (path) => {
        state.drawn += 1
        return Promise.resolve().then(() => state.draw(path))
      },
      clock: () => state.now, log: (message) => said.push(message), leave: () => { state.left += 1 },
    })
    return { state, said, ask: () => { state.now += 1000; return ask() }, again: ask }
  }
  const right = (path: string) => page(knownPages.find((known) => known.path === path)?.title ?? '')

  test('waits for an edition, then says ready while known pages come out right', async () => {
    const { state, ask, again } = site(right)
    state.hasEdition = false
    expect([await ask(), state.drawn]).toEqual(['waiting for the first edition', 0])
    state.hasEdition = true
    expect([await ask(), state.drawn]).toEqual(['ready', knownPages.length])
    // Who asks without end has nothing drawn more often than once a second.
    for (let time = 0; time < 100; time += 1) await again()
    expect(state.drawn).toBe(knownPages.length)
  })

  test.each<[string, (path: string) => { status: number; text: string }]>([
    ['a page not found', () => page('Page non trouvée', 404)],
    ['an empty main part', () => ({ status: 200, text: '<html><main id="contenu"><!--[--><!--]--></main></html>' })],
    ['the same page for every address', () => page(knownPages[0]?.title ?? '')],
    ['half a page', (path) => ({ ...right(path), text: right(path).text.slice(0, -7) })],
    ['a failure', () => { throw new Error('Maximum call stack size exceeded') }],
  ])('says no, and leaves after three times, when it draws %s', async (_what, wrong) => {
    const { state, said, ask } = site(wrong)
    expect([await ask(), await ask(), state.left]).toEqual(['pages are not drawn', 'pages are not drawn', 0])
    expect([await ask(), state.left, said.length]).toEqual(['pages are not drawn', 1, 3])
  })

  test('forgets what was wrong once a page is right', async () => {
    const { state, ask } = site(() => page('', 500))
    for (let time = 0; time < 5; time += 1) {
      state.draw = () => page('', 500)
      await ask()
      await ask()
      state.draw = right
      expect(await ask()).toBe('ready')
    }
    expect(state.left).toBe(0)
  })

  test('reads a title that stands in the main part', () => {
    const known = { path: '/a', title: 'Plan' }
    expect(isPage(known, page('Plan'))).toBe(true)
    expect(isPage(known, { status: 200, text: '<html><h1>Plan</h1><main></main></html>' })).toBe(false)
  })
})

test('what a failed page left in the middle of Vue is not there for the next one', () => {
  const setters = (globalThis as { __VUE_INSTANCE_SETTERS__?: ((instance: unknown) => void)[] }).__VUE_INSTANCE_SETTERS__ ?? []
  expect(setters.length).toBeGreaterThan(0)
  for (const set of setters) set({ appContext: null })
  expect(getCurrentInstance()).not.toBeNull()
  forgetFailedRendering()
  expect(getCurrentInstance()).toBeNull()
})

describe('a page', () => {
  test.each([
    [['<div><main id="contenu" tabindex="-1">', '<h1 class="a">Titre</h1></main></div>'], true],
    [['<main id="contenu"><!--[--><!--]--></main><h1>Ailleurs</h1>'], false],
    [['<h1>Avant</h1><main id="contenu"></main>'], false],
    [[''], false],
  ])('%j is whole: %s', (parts, whole) => expect(isWhole(parts)).toBe(whole))
})
