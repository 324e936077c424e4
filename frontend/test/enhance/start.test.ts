import { afterEach, expect, test, vi } from 'vitest'
import { areScriptsRun, startEach } from '../../app/enhance/start'

afterEach(() => document.documentElement.removeAttribute('data-js'))

test('an enhancement that fails is reported, and does not stop the others', () => {
  const [failure, after, reported] = [new Error('Broken'), vi.fn<() => void>(), [] as (() => void)[]]
  const browser = new Proxy(window, { get: (target, name) => (name === 'setTimeout' ? (report: () => void) => reported.push(report) : Reflect.get(target, name)) })
  startEach([() => { throw failure }, after], document, browser)
  expect(after).toHaveBeenCalledExactlyOnceWith(document, browser)
  expect(reported).toHaveLength(1)
  expect(reported[0]).toThrow(failure)
})

test('nothing runs where the head did not say that scripts do', () => {
  expect(areScriptsRun(document)).toBe(false)
  document.documentElement.setAttribute('data-js', '')
  expect(areScriptsRun(document)).toBe(true)
})
