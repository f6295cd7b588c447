import type { ExchangeMessage } from './exchange'
import { shortName } from './names'

/** Longest line of a label, in characters: wider ones push the participants apart. */
const widest = 44

/** What every request of its kind has anyway; the text has them, the diagram does not. */
const usual = new Set(['client_id', 'redirect_uri', 'scope', 'state', 'response_type', 'client_assertion_type', 'subject_token_type'])
const usualInAnswers = new Set(['expires_in', 'scope', 'state'])

const nameOf = (item: string): string => item.split('=', 1)[0] ?? item
/** A registered URN says nothing more by its prefix. */
const brief = (item: string): string => item.replace(/urn:ietf:params:oauth:(?:grant|token)-type:|urn:openid:params:grant-type:/, '')

/** Beside the scheme DPoP the header of the same name needs its word. */
const shown = (header: string): string => (header === 'DPoP' ? 'DPoP: proof' : header)

function wrapped(items: readonly string[]): string[] {
  const lines: string[] = []
  for (const item of items) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + item.length + 2 <= widest) lines[lines.length - 1] = `${last}, ${item}`
    else {
      if (last !== undefined) lines[lines.length - 1] = `${last},`
      lines.push(item)
    }
  }
  return lines
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The lines that stand on an arrow of the diagram, as plain text. */
export function labelOf(message: ExchangeMessage): readonly string[] {
  const { http, response, checks, valid, says } = message
  if (http) {
    const params = http.params.filter((param) => !usual.has(nameOf(param))).map(brief)
    return [shortName(`${http.method} ${http.path}`), ...wrapped([...params, ...http.headers.map(shown), ...(http.mutualTls ? ['mutual TLS'] : [])])]
  }
  if (response) {
    const carried = response.carries.filter((item) => !usualInAnswers.has(nameOf(item))).map((item) => item.split(';', 1)[0] ?? item)
    // What comes first in an answer is what it is about: the code, the token, the cookie.
    const [first, ...rest] = carried.map(brief)
    return [`${response.status} ${response.reason}`, ...wrapped(first === undefined ? [] : [valid ? `${first} (${valid})` : first, ...rest])]
  }
  const held = wrapped([...checks, ...(valid ? [`valid ${valid}`] : [])])
  // Beside its own line a party has little room: the verb and what it looks at.
  if (message.from === message.to && held[0] !== undefined) return [`${capitalised(says.split(' ', 1)[0] ?? '')} ${held[0]}`, ...held.slice(1)]
  return [...sentenceLines(says), ...held]
}

/** Words over lines of even width. */
function sentenceLines(text: string): string[] {
  const lines: string[] = []
  for (const word of capitalised(text).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= widest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
