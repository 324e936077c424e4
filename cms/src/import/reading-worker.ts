import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerMessage, WorkerTask } from './read-aside.ts'
import { readImportFile } from './read-file.ts'

/** Entries of one message: what who asked takes in one turn of its event loop. */
const ENTRIES_PER_MESSAGE = 50

const { attributes, file, options } = workerData as WorkerTask
const say = (message: WorkerMessage): void => parentPort?.postMessage(message)

/**
 * Runs in a thread of its own: reads one file, and hands over what it says piece by piece, each when it is
 * asked for.
 */
const { entries, ...rest } = readImportFile((uid) => ({ attributes: attributes[uid] ?? {} }), file, options)
let start = 0
function sayNext(): void {
  if (start >= entries.length) return say({ rest })
  say({ entries: entries.slice(start, start + ENTRIES_PER_MESSAGE) })
  start += ENTRIES_PER_MESSAGE
}
parentPort?.on('message', sayNext)
sayNext()
