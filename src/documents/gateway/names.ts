import { credentialParameters } from '../credential-parameters'
import type { DocumentInput } from '../sheet'

/** Names that gateways refuse in a query; `key` only where keys are in use, since APIs also have harmless parameters of that name. */
export function refusedParameters({ design, decided }: Pick<DocumentInput, 'design' | 'decided'>): readonly string[] {
  const hasKeys =
    decided.integrations.some(({ decision }) => decision.scheme === 'api_key') ||
    design.integrations.some(({ current }) => current?.scheme === 'api_key' || current?.scheme === 'api_key_in_query')
  return [...credentialParameters, ...(hasKeys ? ['key'] : [])]
}

/** A per cent sign, as often encoded again as a client may try. */
const percent = '%(?:25)*'

/** One letter as it stands or percent-encoded, in either case; the pattern is matched without regard to case. */
const letter = (char: string): string => {
  const code = char.charCodeAt(0)
  const upper = char.toUpperCase().charCodeAt(0)
  return `(?:${char}|${percent}(?:${code.toString(16)}|${upper.toString(16)}))`
}

/** What may stand for a separator within a name, or nothing. */
const separator = `(?:[_.+-]|${percent}(?:5f|2d|2e|20|2b))?`
/** What comes before a name: the start, a separator of parameters, or a bracket within the name, with spaces that some servers drop. */
const before = `(?:^|[&;])(?:[^=&;]*(?:\\[|${percent}5b))?(?:\\+|${percent}20)*`
/** What ends a name. */
const after = `(?:[=&;[\\]]|${percent}(?:3d|5b|5d|00)|$)`

/**
 * A pattern (PCRE, without regard to case) that finds one parameter name in a query string, however it is written:
 * percent-encoded, once or more; with other separators; with brackets behind it or around it; without a value.
 */
export const parameterPattern = (name: string): string =>
  before +
  Array.from(name)
    .map((char) => (char === '_' ? separator : letter(char)))
    .join('') +
  after

/** A value without a name: no API asks for one, and a bare credential may be one. */
export const namelessPattern = `(?:^|[&;])(?:\\+|${percent}20)*(?:=|${percent}3d)`

/** The body of the refusal (RFC 9457). */
export const problem = JSON.stringify({
  type: 'about:blank',
  title: 'Bad Request',
  status: 400,
  detail: 'A credential came in the query. It has been seen by others and must be revoked. Send the new one in a header.',
})
