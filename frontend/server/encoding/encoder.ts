import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Form } from './accepted.ts'

/** On a page of the catalogue (48 kB): 6.7 kB in 1 ms. The best quality, 11, takes 50 ms to save 0.6 kB: a reader would wait for it. */
const BROTLI_QUALITY = 6

/** Off the event loop: pages are rendered meanwhile. */
const compressors: Readonly<Record<Form, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }),
  gzip: (body) => promisify(gzip)(body),
  identity: (body) => Promise.resolve(body),
}

interface Options {
  /** Bytes kept at most, whatever is asked: past that, what was used longest ago goes. */
  readonly maxBytes: number
  readonly compress?: typeof compressors
}

export interface Encoder {
  /** The body in that form. `hash` names the body: the same name never stands for two bodies. */
  encode(body: Buffer, hash: string, form: Form): Promise<Buffer>
  /** The body of that name in that form, while it is held. */
  held(hash: string, form: Form): Buffer | null
  /** Bytes held now. */
  heldBytes(): number
}

/** The same bytes alone in their memory: zlib answers a few of them inside 16 kB of its own, which would be held too, and counted by nobody. */
function alone(encoded: Buffer): Buffer {
  if (encoded.length === encoded.buffer.byteLength) return encoded
  const copy = Buffer.allocUnsafeSlow(encoded.length)
  encoded.copy(copy)
  return copy
}

const keyOf = (hash: string, form: Form): string => `${form} ${hash}`

/** Encodes each distinct body once, and holds the result while there is room: a page asked again costs a look-up. */
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
  const start = async (key: string, body: Buffer, form: Form): Promise<Buffer> => {
    try {
      const encoded = alone(await compress[form](body))
      hold(key, encoded)
      return encoded
    } finally {
      underWay.delete(key)
    }
  }

  const find = (key: string): Buffer | null => {
    const known = held.get(key)
    if (known === undefined) return null
    held.delete(key)
    held.set(key, known)
    return known
  }

  return {
    heldBytes: () => bytes,
    held: (hash, form) => find(keyOf(hash, form)),
    async encode(body, hash, form) {
      const key = keyOf(hash, form)
      const known = find(key)
      if (known) return known
      const pending = underWay.get(key) ?? start(key, body, form)
      underWay.set(key, pending)
      return pending
    },
  }
}
