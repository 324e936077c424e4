import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { siteDataDir } from '../environment.ts'
import type { ServiceNames } from './address.ts'
import type { ShareCard } from './card.ts'
import { drawCard } from './drawing.ts'
import { createImageCache, type ImageCache } from './image-cache.ts'
import { createPainter } from './painter.ts'
import type { DrawingAssets } from './render.ts'

/** Files; some 40 kB each. */
const KEPT = 1000
/** Drawings that may wait for their turn: some three seconds. */
const MOST_WAITING = 50

let cache: ImageCache | null = null

/** The fonts and drawings that the build put beside the server. Throws when one is missing: the build is broken. */
async function loadAssets(): Promise<DrawingAssets> {
  const storage = useStorage('assets:drawing')
  const read = async (name: string): Promise<Buffer> => {
    const content: unknown = await storage.getItemRaw(name)
    if (!(content instanceof Uint8Array) && typeof content !== 'string') throw new Error(`${name} is not in the build: see config/dsfr-brand.ts`)
    return Buffer.from(content)
  }
  const [medium, bold, emblem, motto] = await Promise.all([read('Marianne-Medium.woff'), read('Marianne-Bold.woff'), read('emblem.svg'), read('motto.svg')])
  return { medium, bold, emblem: emblem.toString(), motto: motto.toString() }
}

/** The thread, from the files that config/drawing-thread.ts lays beside the server. */
const paint = createPainter(async () => new Worker(new URL('./drawing/sharing/worker.ts', import.meta.url), { workerData: await loadAssets() }))

/** PNG of a card, from the disk or drawn now. `hash` names exactly what is drawn. Throws TooManyWaiting. */
export async function pictureOf(card: ShareCard, service: ServiceNames, hash: string): Promise<Uint8Array> {
  cache ??= createImageCache(join(siteDataDir(), 'partage'), { kept: KEPT, waiting: MOST_WAITING })
  return cache.get(`${hash}.png`, () => paint(drawCard(card, service)))
}
