import { createReadStream } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Core } from '@strapi/strapi'
import sharp from 'sharp'
import { MOST_PIXELS } from './accept.ts'

/** Pixels: twice the width of the widest place on the site. */
const WIDEST = 2400
/** Where differences stop being seen on photographs. */
const QUALITY = 82
const KILOBYTE = 1000

/** What the upload plugin passes from step to step; it is not typed. */
interface Picture {
  readonly name: string
  readonly hash: string
  readonly ext: string
  readonly mime: string
  readonly filepath: string
  readonly tmpWorkingDirectory?: string
}

/** Whether a picture is already what it would become: nothing in it but the picture. */
const isPlain = ({ format, width, exif, xmp, iptc, orientation }: sharp.Metadata): boolean =>
  format === 'webp' && width <= WIDEST && !exif && !xmp && !iptc && (orientation ?? 1) === 1

/**
 * Every picture becomes WebP, upright, no wider than the site shows, and without what a camera writes in it: place, time, device, name. The smaller
 * widths are made from it, in WebP too.
 */
async function clean<File extends Picture>(file: File): Promise<File> {
  const source = sharp(file.filepath, { limitInputPixels: MOST_PIXELS })
  const metadata = await source.metadata()
  if (isPlain(metadata)) return file
  const filepath = join(file.tmpWorkingDirectory ?? '', `clean-${file.hash}`)
  const { width, height, size } = await source.rotate().resize({ width: WIDEST, withoutEnlargement: true }).webp({ quality: QUALITY }).toFile(filepath)
  return {
    ...file, filepath, width, height, ext: '.webp', mime: 'image/webp', name: `${basename(file.name, extname(file.name))}.webp`,
    size: Math.round((size / KILOBYTE) * 100) / 100, sizeInBytes: size, getStream: () => createReadStream(filepath),
  }
}

/** Puts our way of preparing pictures in the place of Strapi's, which keeps the file as it came when its own is larger, and every other format. Called in register(). */
export function cleanPictures(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::upload.image-manipulation', (service: object) => ({ ...service, optimize: clean }))
}
