/** The short form of a link: its text compressed (zlib, RFC 1950) and written in base64url. A door of its own, so that the app fetches the library only when wanted. */
import { Inflate, strFromU8, strToU8, zlibSync } from 'fflate'
import type { Expand } from './index'

/** The most that a short link may hold, in bytes. */
export const longestInflated = 1_000_000
/** How many compressed bytes are opened at once; each can hold a thousand times as many. */
const step = 1024

/** The short form of a link as the writers give it, `#/d/1/…` or `#/c/1/…`: `#/z/1/…`. */
export function shortenLink(link: string): string {
  const text = base64url(zlibSync(strToU8(link.replace(/^#\//, '')), { level: 9 }))
  // As in every link: no "--", which ends HTML comments, and no punctuation at the end, which tools cut.
  return `#/z/1/${text.replace(/--/g, '-%2D').replace(/[-_]$/, (mark) => (mark === '-' ? '%2D' : '%5F'))}`
}

/** The link that the body of a short one holds, without `#/`; never throws. */
export const expandShort: Expand = (body) => {
  const packed = bytesOf(body)
  if (packed === null) return { fault: 'damaged' }
  const bytes = inflated(packed)
  return typeof bytes === 'string' ? { fault: bytes } : { link: strFromU8(bytes) }
}

/** The bytes that were compressed, held to their checksum. */
function inflated(packed: Uint8Array): Uint8Array | 'damaged' | 'too-long' {
  const [method = 0, flags = 0] = packed
  if (packed.length < 8 || (method & 15) !== 8 || (method * 256 + flags) % 31 !== 0) return 'damaged'
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  const stop = packed.length - 4
  try {
    for (let start = 2; start < stop; start += step) {
      stream.push(packed.subarray(start, Math.min(start + step, stop)), start + step >= stop)
      if (length > longestInflated) return 'too-long'
    }
  } catch {
    return 'damaged'
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  const [a = 0, b = 0, c = 0, d = 0] = packed.subarray(stop)
  return adler32(whole) === ((a << 24) | (b << 16) | (c << 8) | d) >>> 0 ? whole : 'damaged'
}

/** The checksum that ends a zlib stream; the library writes it and does not compare it. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}

function base64url(bytes: Uint8Array): string {
  const binary = strFromU8(bytes, true)
  return btoa(binary).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_')
}

/** The bytes of a base64url text, also of one whose marks a tool has encoded; null: it is none. */
function bytesOf(text: string): Uint8Array | null {
  const plain = text
    .replace(/%(?:25)*(2D|5F)/gi, (_, pair: string) => (pair.toUpperCase() === '2D' ? '-' : '_'))
    .replace(/-/g, '+')
    .replace(/_/g, '/')
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return null
  return strToU8(atob(plain), true)
}
