import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './accepted.ts'

/** On a page of the catalogue (48 kB): 6.7 kB in 1 ms. The best quality, 11, takes 50 ms to save 0.6 kB: a reader would wait for it. */
const BROTLI_QUALITY = 6

/** Off the event loop: pages are rendered meanwhile. */
const compressors: Readonly<Record<Encoding, (body: string) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  gzip: (body) => promisify(gzip)(body),
}

interface Options {
  /** Bytes kept at most, whatever is asked: past that, what was used longest ago goes. */
  readonly maxBytes: number
  readonly compress?: typeof compressors
}

export interface Encoder {
  /** The body in that coding. `hash` names the body: the same name never stands for two bodies. */
  encode(body: string, hash: string, encoding: Encoding): Promise<Buffer>
  /** Bytes held now. */
  heldBytes(): number
}

/** Compresses each distinct body once, and holds the result while there is room: a page asked again costs a look-up. */
export function createEncoder({ maxBytes, compress = compressors }: Options): Encoder {
  /** In the order of use: the first was used longest ago. */
  const held = new Map<string, Buffer>()
  const underWay = new Map<string, Promise<Buffer>>()
  let bytes = 0

  const forget = (key: string): void => {
    bytes -= held.get(key)?.length ?? 0
    held.delete(key)
  }
  const hold = (key: string, encoded: Buffer): void => {
    forget(key)
    held.set(key, encoded)
    bytes += encoded.length
    for (const oldest of held.keys()) {
      if (bytes <= maxBytes) break
      forget(oldest)
    }
  }
  const start = async (key: string, body: string, encoding: Encoding): Promise<Buffer> => {
    try {
      const encoded = await compress[encoding](body)
      hold(key, encoded)
      return encoded
    } finally {
      underWay.delete(key)
    }
  }

  return {
    heldBytes: () => bytes,
    async encode(body, hash, encoding) {
      const key = `${encoding} ${hash}`
      const known = held.get(key)
      if (known) {
        hold(key, known)
        return known
      }
      const pending = underWay.get(key) ?? start(key, body, encoding)
      underWay.set(key, pending)
      return pending
    },
  }
}
