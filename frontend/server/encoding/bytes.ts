/** The largest page of the site is some 300,000 characters; a character is three bytes at most, a pair of surrogates four. */
const scratch = Buffer.allocUnsafeSlow(1_000_000)

/** A text in UTF-8. `Buffer.from` reads it twice, to measure it and to write it: that is half the time where there is surely room. */
export function bytesOf(text: string): Buffer {
  return text.length * 3 > scratch.length ? Buffer.from(text) : Buffer.from(scratch.subarray(0, scratch.write(text)))
}
