import type { MediaFile } from '@elles/domain/contract'

/** « PDF – 245 Ko », and whether it is accessible when known. */
export function fileDetail(file: MediaFile, accessible: 'yes' | 'no' | 'unspecified'): string {
  const format = (file.path.split('.').at(-1) ?? '').toUpperCase()
  const size = file.sizeKilobytes < 1000 ? `${Math.max(1, Math.round(file.sizeKilobytes))}\u00a0Ko` : `${(file.sizeKilobytes / 1000).toFixed(1).replace('.', ',')}\u00a0Mo`
  const access = { yes: ' – document accessible', no: ' – document non accessible', unspecified: '' }[accessible]
  return `${format} – ${size}${access}`
}
