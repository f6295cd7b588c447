/**
 * The knowledge in two parts: what decisions are made of, and what is read beside them. The built app fetches the second only when it is
 * read, so that the first decision waits for neither reasons nor paraphrases. The knowledge itself is written in one piece.
 */
import type { Knowledge } from '../../src/knowledge/notation'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What no decision is made of, by where it stands; `true`: all that stands there. */
interface Read {
  readonly [key: string]: true | Read
}
const each = (...keys: readonly string[]): Read => ({ '*': Object.fromEntries(keys.map((key) => [key, true as const])) })
const read: Read = {
  documents: true,
  sources: true,
  antiPatterns: true,
  threats: true,
  rules: each('because', 'sources', 'fires', 'silent'),
  fit: each('because', 'sources'),
  budgets: each('because', 'sources'),
  never: each('because', 'sources'),
  review: each('message', 'mend', 'sources'),
  checks: each('says', 'sources'),
  controls: each('statement', 'verify'),
  schemes: { '*': { describes: true, registration: each('says', 'sources'), firstHop: true, sources: true } },
}

/** `deciding` has something empty in each place of `prose`, and is whole once the two are joined. */
export function inTwoParts(knowledge: Knowledge): { deciding: Json; prose: Json } {
  return parted(JSON.parse(JSON.stringify(knowledge)) as Json, read) as { deciding: Json; prose: Json }
}

function parted(value: Json | undefined, where: true | Read | undefined): { deciding: Json | undefined; prose: Json | undefined } {
  if (where === undefined) return { deciding: value, prose: undefined }
  if (where === true) return { deciding: emptied(value), prose: value }
  const parts = Object.entries(value as { readonly [key: string]: Json }).map(([key, own]) => [key, parted(own, where[key] ?? where['*'])] as const)
  const side = (name: 'deciding' | 'prose'): Json => {
    const entries = parts.flatMap(([key, part]) => (part[name] === undefined ? [] : [[key, part[name]] as const]))
    return Array.isArray(value) ? entries.map(([, own]) => own) : Object.fromEntries(entries)
  }
  return { deciding: side('deciding'), prose: side('prose') }
}

const emptied = (value: Json | undefined): Json =>
  typeof value === 'string' ? '' : Array.isArray(value) ? [] : value === null || value === undefined ? null : {}
