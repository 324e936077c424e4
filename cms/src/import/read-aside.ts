import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { turns } from '../received/turns.ts'
import { contentTypeOf } from '../published/published-types.ts'
import type { Reading } from './entry.ts'
import { type Attribute, type Entry, importedTypes, type Models } from './model.ts'
import type { ImportFile, ReadingOptions } from './read-file.ts'

type Attributes = Readonly<Record<string, Attribute>>

/** What the thread is given. */
export interface WorkerTask {
  readonly attributes: Readonly<Record<string, Attributes>>
  readonly file: ImportFile
  readonly options: ReadingOptions
}

/** What it says: documents, some at a time, then the rest. */
export type WorkerMessage = { readonly entries: readonly Entry[] } | { readonly rest: Omit<Reading, 'entries'> }

/** Why a file within its bounds is not read: too many others are, or it takes more than a file may. */
export class ReadingRefused extends Error {
  override name = 'ReadingRefused'
  readonly isBusy: boolean
  constructor(isBusy: boolean) {
    super(isBusy ? 'D’autres imports sont en cours : recommencez dans une minute.' : 'Ce fichier demande trop de travail pour être lu d’un coup : coupez-le en plusieurs.')
    this.isBusy = isBusy
  }
}

/**
 * Megabytes of the thread, and milliseconds that it may take: ten times what the largest files of ours need.
 */
const MEMORY_MB = 768
const LONGEST_MS = 60_000
/** Files read at once, and those that wait. */
const places = turns(1, 5)

/** The attributes of what a file may bring and of its parts, as data: a thread shares nothing. */
function attributesOf(models: Models): WorkerTask['attributes'] {
  const found: Record<string, Attributes> = {}
  const waiting: string[] = importedTypes.map((type) => contentTypeOf[type])
  for (let uid = waiting.pop(); uid !== undefined; uid = waiting.pop()) {
    if (uid in found) continue
    const attributes = JSON.parse(JSON.stringify(models(uid).attributes)) as Attributes
    found[uid] = attributes
    for (const attribute of Object.values(attributes)) {
      if (attribute.type === 'component') waiting.push(attribute.component)
      if (attribute.type === 'dynamiczone') waiting.push(...attribute.components)
    }
  }
  return found
}

function readInThread(task: WorkerTask): Promise<Reading> {
  const worker = new Worker(join(__dirname, 'reading-worker.js'), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
  const entries: Entry[] = []
  return new Promise<Reading>((resolve, reject) => {
    const late = setTimeout(() => reject(new ReadingRefused(false)), LONGEST_MS)
    worker.on('message', (message: WorkerMessage) => {
      if ('rest' in message) return resolve({ ...message.rest, entries })
      entries.push(...message.entries)
      // Asked for one by one: all those that wait would be taken within one turn of the event loop.
      worker.postMessage('next')
    })
    worker.once('error', (error: Error & { code?: string }) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadingRefused(false) : error))
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('The reading of a file ended without an answer'))
    })
  }).finally(() => worker.terminate())
}

/**
 * What a file says, read in a thread of its own: whatever the file, everybody else is answered meanwhile.
 * Throws ReadingRefused.
 */
export async function readAside(models: Models, file: ImportFile, options: ReadingOptions): Promise<Reading> {
  const giveBack = await places.take()
  if (!giveBack) throw new ReadingRefused(true)
  try {
    return await readInThread({ attributes: attributesOf(models), file, options })
  } finally {
    giveBack()
  }
}
