/** Free text in a link: `_` is a space, what is no ASCII letter, digit or single hyphen is percent-encoded. */

/** Characters that separate; encoded twice, so that one bare encoding is always the doing of a tool. */
const separators = '/:#%'

/** Text as a link carries it; it never ends in punctuation and never holds `--`. */
export function encodeText(text: string): string {
  if (/^[A-Za-z0-9]*$/.test(text)) return text
  const characters = Array.from(text)
  const encoded: string[] = []
  characters.forEach((character, index) => {
    const last = index === characters.length - 1
    const beside = [characters[index - 1], characters[index + 1]]
    if (/[A-Za-z0-9]/.test(character)) encoded.push(character)
    else if (character === '-' && !last && encoded.at(-1) !== '-') encoded.push('-')
    else if (character === ' ' && !last && !beside.includes(' ')) encoded.push('_')
    else if (character === '_' && !last && !beside.includes(' ')) encoded.push('__')
    else if (separators.includes(character)) encoded.push(percent(character).replace('%', '%25'))
    else encoded.push(percent(character))
  })
  return encoded.join('')
}

/** The text that a link carries; what is not well encoded stands as it is, or as U+FFFD where bytes are no UTF-8. */
export function decodeText(encoded: string): string {
  return encoded
    .replace(/__?/g, (run) => (run === '__' ? '%5F' : ' '))
    .replace(/(?:%[0-9A-F]{2})+/gi, (run) => {
      const bytes = Uint8Array.from(run.match(/[0-9A-F]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16))
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    })
    .replace(/%(2F|3A|23|25)/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)))
}

/** The same text with its first digit encoded, where it would be taken for a version of the advice. */
export function encodeFirst(encoded: string): string {
  return encoded === '' ? '' : `${percent(encoded.charAt(0))}${encoded.slice(1)}`
}

function percent(character: string): string {
  return Array.from(new TextEncoder().encode(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
