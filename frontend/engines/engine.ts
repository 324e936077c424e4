import type { Reader } from '../test/e2e/support/reader.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** A browser, open on this machine. */
export interface Engine {
  /** Its name and version, as it says them. */
  readonly version: string
  reader(siteUrl: string, size: Size): Promise<Reader>
  /** The whole of a page, as PNG. */
  picture(url: string, size: Size): Promise<Buffer>
  close(): Promise<void>
}

/** How an engine is opened; what it lacks on this machine is a sentence to act on. */
export interface Opener {
  readonly name: string
  lacks(): string | null
  open(): Promise<Engine>
}
