import { createReadStream } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { SHOWN_WIDTH } from '@elles/domain/picture'
import type { Core } from '@strapi/strapi'
import sharp from 'sharp'
import { MOST_PIXELS } from './accept.ts'

/** Pixels: twice the width of the widest place on the site. */
const WIDEST = 2400
/** Where differences stop being seen on photographs. */
const QUALITY = 82
const KILOBYTE = 1000
/** Thousands of bytes: of a lighter picture, a drawing most often, AVIF would save ten at the price of two seconds. */
const LIGHT = 50
/** As close to the picture as WebP at the quality above, for three quarters of its weight; more effort takes six times as long for a fifth less (ADR 22). */
const AVIF = { quality: 65, effort: 2 } as const

/** What the upload plugin passes from step to step; it is not typed. */
interface Picture {
  readonly name: string
  readonly hash: string
  readonly ext: string
  readonly mime: string
  /** In thousands of bytes. */
  readonly size?: number
  readonly filepath: string
  readonly tmpWorkingDirectory?: string
  readonly getStream: () => Readable
}

/** The bytes say so before Strapi is asked (accept.ts). */
const isPicture = ({ mime }: Picture): boolean => mime.startsWith('image/')

const sizes = ({ width, height, size }: sharp.OutputInfo) => ({ width, height, size: Math.round((size / KILOBYTE) * 100) / 100, sizeInBytes: size })

/**
 * Every picture is drawn again as WebP, upright, no wider than the site shows: what a camera writes in it (place, time, device, name) and what stands before or
 * behind its bytes is left, one that is WebP already included. The smaller widths are made from it, in WebP and in AVIF.
 */
async function clean<File extends Picture>(file: File): Promise<File> {
  const source = sharp(file.filepath, { limitInputPixels: MOST_PIXELS })
  const filepath = join(file.tmpWorkingDirectory ?? '', `clean-${file.hash}`)
  const made = await source.rotate().resize({ width: WIDEST, withoutEnlargement: true }).webp({ quality: QUALITY }).toFile(filepath)
  return {
    ...file, filepath, ext: '.webp', mime: 'image/webp', name: `${basename(file.name, extname(file.name))}.webp`, ...sizes(made), getStream: () => createReadStream(filepath),
  }
}

/** One of the widths that Strapi makes of a picture. */
interface Format {
  readonly key: string
  readonly file: Omit<Picture, 'tmpWorkingDirectory'> & { readonly width: number }
}

/** A width in AVIF, from the whole picture: browsers take the lighter one that they know. */
async function inAvif(source: Picture, key: string, width: number): Promise<Format> {
  const hash = `avif_${key}_${source.hash}`
  const filepath = join(source.tmpWorkingDirectory ?? '', hash)
  // Strapi forgets the path of the whole picture once it is stored, while its widths are being made.
  const made = await source.getStream().pipe(sharp({ limitInputPixels: MOST_PIXELS })).resize({ width, withoutEnlargement: true }).avif(AVIF).toFile(filepath)
  const file = { name: `avif_${key}_${source.name}`, hash, ext: '.avif', mime: 'image/avif', filepath, path: null, ...sizes(made), getStream: () => createReadStream(filepath) }
  return { key: `avif_${key}`, file }
}

/** What we take over of Strapi's service, and what we ask of it. */
interface ImageManipulation {
  generateResponsiveFormats(file: Picture): Promise<Format[]>
}

/**
 * Puts our way of preparing pictures in the place of Strapi's, which keeps the file as it came when its own is larger, and every other format. What is a picture is
 * what its bytes say (accept.ts): Strapi does not take AVIF for one, since sharp calls it by the name of its container. Called in register().
 */
export function cleanPictures(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::upload.image-manipulation', (service: ImageManipulation) => ({
    ...service,
    optimize: clean,
    isImage: (file: Picture) => Promise.resolve(isPicture(file)),
    isOptimizableImage: (file: Picture) => Promise.resolve(isPicture(file)),
    async generateResponsiveFormats(file: Picture) {
      const formats = await service.generateResponsiveFormats(file)
      if ((file.size ?? 0) < LIGHT) return formats
      const widths = new Map(formats.map((format) => [format.key, format.file.width]))
      // Strapi's widths fit a square: those of a tall picture are narrow, and a small picture has none.
      if (!formats.some((format) => format.file.width >= SHOWN_WIDTH)) widths.set('shown', SHOWN_WIDTH)
      // One after the other: an encoder takes every processor that there is.
      for (const [key, width] of widths) formats.push(await inAvif(file, key, width))
      return formats
    },
  }))
}
