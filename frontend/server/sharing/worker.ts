import { parentPort, workerData } from 'node:worker_threads'
import type { Drawn } from './drawing.ts'
import { type DrawingAssets, renderPng } from './render.ts'

/** The thread that draws: a drawing comes, its picture goes. A drawing that fails ends the thread, which says why. */
const { medium, bold, ...drawings } = workerData as DrawingAssets
const assets: DrawingAssets = { ...drawings, medium: Buffer.from(medium), bold: Buffer.from(bold) }

parentPort?.on('message', (drawing: Drawn) => {
  void renderPng(drawing, assets).then((png) => parentPort?.postMessage(png))
})
