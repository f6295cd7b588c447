/** Finds a link in whatever was pasted, and takes off what tools have put around it. */

/** The longest text in which a link is looked for. */
export const longestText = 600_000

export interface Pasted {
  /** `d`: a design; `c`: two designs to compare; `z`: the short form. */
  readonly kind: 'd' | 'c' | 'z'
  /** The form's version. */
  readonly version: number
  /** What follows the head, with plain separators and each text encoded as the writer does it. */
  readonly body: string
}

const slash = '(?:/|%(?:25)*2F)'
const head = `([dcz])${slash}(\\d{1,3})(/|%(?:25)*2F|$)`
const afterHash = new RegExp(`(?:#|%(?:25)*23)${slash}?${head}`, 'i')
const anywhere = new RegExp(`(?:${slash}|^)${head}`, 'i')
/** White space, quotes and brackets that no URL has; and what wrappers and trackers append to one. */
const end = /[\s<>"`|\\^{}\u201C\u201D\u2018\u2019\u00AB\u00BB\u2026]|[?&][\w-]+=|&(?:quot|lt|gt|amp|#39|#34);|\]\(|\)\[/

/** The first link in a text; null: there is none. */
export function findLink(text: string): Pasted | null {
  const found = afterHash.exec(text) ?? anywhere.exec(text)
  if (found === null) return null
  const [matched, kind = '', version = '', delimiter = ''] = found
  const behind = text.slice(found.index + matched.length)
  const stop = end.exec(behind)
  const raw = stop === null ? behind : behind.slice(0, stop.index)
  const levels = delimiter === '/' || delimiter === '' ? 0 : 1 + (delimiter.match(/25/g) ?? []).length
  return { kind: kind.toLowerCase() as Pasted['kind'], version: Number(version), body: unwrap(trimEnd(raw), levels) }
}

/** No link ends in punctuation, so what stands there belongs to the sentence around it. */
function trimEnd(raw: string): string {
  let length = raw.length
  while (length > 0 && !/[\p{L}\p{M}\p{N}\p{So}\p{Surrogate}%]/u.test(raw.charAt(length - 1))) length -= 1
  return raw.slice(0, length)
}

/** Takes off the encodings that tools have put over the whole. */
function unwrap(raw: string, levels: number): string {
  let body = raw
  for (let level = levels; level > 0; level -= 1) {
    // What was encoded fewer times than the link stands behind it: parameters of what wraps it.
    if (level > 1) body = body.replace(/%(?!25)[0-9A-F]{2}.*$/is, '')
    const inner = body.replace(/%(25|2F|3A|23)/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)))
    // A tool that encoded only the separators left other escapes alone, or there were some that encode twice.
    const separatorsOnly = /%(?!25|2F|3A|23)[0-9A-F]{2}/i.test(body) || (level === 1 && /%(?:2F|3A|23)/i.test(inner))
    if (separatorsOnly) body = body.replace(/%2F/gi, '/').replace(/%3A/gi, ':')
    else body = inner
  }
  // The writer encodes twice only what separates; any other double encoding is a tool's that left the separators alone.
  for (let round = 0; round < 3 && /%25(?!2F|3A|23|25)[0-9A-F]{2}/i.test(body); round += 1) body = body.replace(/%25/g, '%')
  return body
}
