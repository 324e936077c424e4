/** Unpacks the tests' browser once, before the workers start: two of them would meet it half-written. */
export { openForWorkers as default } from '../src/testing/browser.ts'
