import type { Design, Problem } from '../design/index'
import { quoted, validateDesign } from '../design/index'
import { longestText, readLink } from '../link/index'
import { expandShort } from '../link/short'
import type { Io } from './io'
import { BadInput } from './io'
import { plainLine } from './plain-line'
import { longestWhere, readTextOf } from './read-text'

/** A design of 200 integrations takes a tenth of this. */
const limitBytes = 4_000_000
/** Notices beyond these are counted only. */
const shownNotices = 10
/** Errors share one line; those beyond these are counted only. */
const shownErrors = 3
/** Three errors, the name of their file and the words between them stay below 1,200 characters. */
const longestError = 300

/** A design that could be read, and the address that stood before its fragment, if any. */
export interface GivenDesign {
  readonly design: Design
  readonly base: string | null
}

/**
 * Reads a DESIGN argument: a decision URL, its fragment alone, a JSON file, or `-`. Notices go to standard error.
 * @throws BadInput
 */
export async function readDesignArgument(argument: string, io: Io): Promise<GivenDesign> {
  if (argument === '-' || io.isFile(argument)) {
    const where = argument === '-' ? 'standard input' : plainLine(argument, longestWhere)
    return readText(await readTextOf(argument, io, limitBytes, 'no design is'), where, io)
  }
  if (looksLikeLink(argument)) return readDecisionUrl(argument, 'decision URL', io)
  throw new BadInput(`${quoted(argument)} is no file and no decision URL. Give a link that contains "#/d/1/", a JSON file, or - for standard input.`)
}

/** A link, also one whose separators a tool has encoded. */
const looksLikeLink = (text: string): boolean => /^#|(\/|%(25)*2F)[dcz](\/|%(25)*2F)/i.test(text)

function readText(text: string, where: string, io: Io): GivenDesign {
  const trimmed = text.trim()
  if (trimmed === '') throw new BadInput(`${where}: nothing in it. A design is JSON, as in {"version":1,"integrations":[…]}, or a decision URL.`)
  if (!/^[[{"]/.test(trimmed) && looksLikeLink(trimmed)) {
    if (trimmed.length > longestText)
      throw new BadInput(`${where}: ${trimmed.length} characters are too long for a decision link, which has at most ${longestText}. Give the design as JSON.`)
    return readDecisionUrl(trimmed, where, io)
  }
  let input: unknown
  try {
    input = JSON.parse(trimmed)
  } catch (error) {
    throw new BadInput(`${where}: not JSON (${jsonFault(error, trimmed)}). A design is JSON, as in {"version":1,"integrations":[…]}, or a decision URL.`)
  }
  return { design: accepted(validateDesign(input), where, io), base: null }
}

function readDecisionUrl(text: string, where: string, io: Io): GivenDesign {
  const hash = text.search(/#|%(25)*23/i)
  const base = hash > 0 && /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text.slice(0, hash) : null
  return { design: accepted(readLink(text, expandShort), where, io), base }
}

/** The design, if nothing in it is an error; its notices are told. */
function accepted({ design, problems }: { design: Design | null; problems: readonly Problem[] }, where: string, io: Io): Design {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new BadInput(`${where}: ${errorLine(errors, design)}`)
  if (design === null) throw new BadInput(`${where}: no design in it.`)
  for (const problem of problems.slice(0, shownNotices)) io.tell(`${where}: ${plainLine(problem.message)}`)
  if (problems.length > shownNotices) io.tell(`${where}: and ${problems.length - shownNotices} more notices`)
  return design
}

/** The first errors on one line, and how many more there are. */
function errorLine(errors: readonly Problem[], design: Design | null): string {
  const listed = errors.filter(({ code }) => code !== 'more')
  const counted = errors.find(({ code }) => code === 'more')
  const shown = listed.slice(0, shownErrors).map((problem) => plainLine(mended(problem, design), longestError))
  const rest = listed.length - shown.length + Number(/\d+/.exec(counted?.message ?? '')?.[0] ?? 0)
  const parts = rest > 0 ? [...shown, `and ${rest} more`] : shown
  return parts.map((part, index) => (index < parts.length - 1 ? part.replace(/\.$/, '') : part)).join('; ')
}

/** What a problem says, and what to do where only the app can go on without an answer. */
function mended({ code, place, message }: Problem, design: Design | null): string {
  if (code !== 'two-answers') return message
  const index = /^integrations\[(\d+)\]/.exec(place)?.[1]
  const name = index === undefined ? undefined : design?.integrations[Number(index)]?.name
  const where = name === undefined ? 'in the link' : `in the link's part for ${quoted(name)}`
  return `${message.replace(/, so it is left open\.?$/, '.')} Nothing was decided. Keep one of them ${where}.`
}

/** Where the parser stopped, without the excerpt that some engines add. */
function jsonFault(error: unknown, text: string): string {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  if (position === undefined || Number(position) >= text.length) return 'it ends too early or has a stray character'
  const before = text.slice(0, Number(position)).split('\n')
  return `unexpected character at line ${before.length}, column ${before.at(-1)!.length + 1}`
}
