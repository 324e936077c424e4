import { missingWords, type PictureWords } from '@elles/domain/picture'
import { fileTypes, LARGEST } from '../../media/file-types.ts'
import { askWords } from './questions.ts'

/** Where Strapi's two ways of adding a file send it: the library at once, the dialog of a field after a list. */
const LIBRARY = /\/upload(?:\/files)?$/
const pictureTypes = new Set(fileTypes.map(({ mime }) => mime).filter((mime) => mime.startsWith('image/')))
/** The pictures that the CMS takes: what it refuses whatever is said of it is sent to it at once. */
const isPicture = (file: File): boolean => pictureTypes.has(file.type) && file.size <= LARGEST
const NOT_ADDED = 'Cette image n’est pas ajoutée : il lui faut un texte alternatif, un crédit et une licence.'

/** The form with the words of each of its pictures, without those that are not added after all; null when none is left. */
async function withWords(form: FormData, signal: AbortSignal): Promise<FormData | null> {
  const infos = form.getAll('fileInfo').map(String)
  const files = form.getAll('files').filter((file) => file instanceof File)
  form.delete('fileInfo')
  form.delete('files')
  for (const [place, file] of files.entries()) {
    const info = JSON.parse(infos[place] ?? '{}') as PictureWords
    const words = isPicture(file) && missingWords(info).length > 0 ? await askWords(file, info, signal) : info
    if (signal.aborted) return null
    if (!words) continue
    form.append('files', file)
    form.append('fileInfo', JSON.stringify({ ...info, ...words }))
  }
  return form.has('files') ? form : null
}

/** A request that waits for the words of the pictures that it takes to the library. It is answered here, as the CMS would, when they are not given. */
class HeldRequest extends XMLHttpRequest {
  #goesToLibrary = false
  #held: AbortController | null = null
  #refusal: string | null = null

  override open(method: string, url: string | URL, async = true, username?: string | null, password?: string | null): void {
    this.#goesToLibrary = method === 'POST' && LIBRARY.test(new URL(url, window.location.href).pathname)
    super.open(method, url, async, username, password)
  }

  override send(body?: Document | XMLHttpRequestBodyInit | null): void {
    if (this.#goesToLibrary && body instanceof FormData) this.#sendWithWords(body).catch(() => this.dispatchEvent(new ProgressEvent('error')))
    else super.send(body)
  }

  async #sendWithWords(form: FormData): Promise<void> {
    const held = new AbortController()
    this.#held = held
    const complete = await withWords(form, held.signal)
    this.#held = null
    if (complete) return super.send(complete)
    if (!held.signal.aborted) this.#refusal = JSON.stringify({ error: { message: NOT_ADDED } })
    this.dispatchEvent(new ProgressEvent(held.signal.aborted ? 'abort' : 'load'))
  }

  override abort(): void {
    if (this.#held) this.#held.abort()
    else super.abort()
  }

  override get status(): number {
    return this.#refusal === null ? super.status : 400
  }

  override get responseText(): string {
    return this.#refusal ?? super.responseText
  }
}

/**
 * Asks for the words of a picture before it leaves: in Strapi, the library sends files as soon as they are chosen and the dialog of a field asks for nothing.
 * Both go through XMLHttpRequest, which is where they meet.
 */
export function holdPictures(): void {
  window.XMLHttpRequest = HeldRequest
}
