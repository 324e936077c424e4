import { expect, test, vi } from 'vitest'
import { startEach } from '../../app/enhance/start'

test('an enhancement that fails is reported, and does not stop the others', () => {
  const [failure, after, report] = [new Error('Broken'), vi.fn<() => void>(), vi.fn<(error: unknown) => void>()]
  const browser = new Proxy(window, { get: (target, name) => (name === 'reportError' ? report : Reflect.get(target, name)) })
  startEach([() => { throw failure }, after], document, browser)
  expect(after).toHaveBeenCalledExactlyOnceWith(document, browser)
  expect(report).toHaveBeenCalledExactlyOnceWith(failure)
})
