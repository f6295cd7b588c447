/** The decision URL: the whole design in its fragment, readable, and read for ever once published. */
import { finishDesign, firstProblems, type Design, type Problem } from '../design/index'
import { findLink, longestText, type Pasted } from './pasted'
import { readBody } from './v1/read'
import { writeBody } from './v1/write'

export { longestText }

export interface ReadLink {
  /** What could be read; null: there is no link, or nothing in it. */
  readonly design: Design | null
  readonly problems: Problem[]
}

/** Opens the body of a short link. `expandShort` of the door `short` is one. */
export type Expand = (body: string) => { readonly link: string } | { readonly fault: 'damaged' | 'too-long' }

/** From how many characters on a link is offered in its short form too. */
export const longForALink = 2000

/** The fragment that holds a design, as in `#/d/1/2026-11/Orders_API/Storefront:user.browser`. */
export function writeLink(design: Design): string {
  return `#/d/1/${writeBody(design)}`
}

/**
 * The design in a link, in a whole URL or in a text that holds one; never throws. It also takes links that tools have encoded again,
 * wrapped or cut, and keeps what it does not know. A link in short form is read with what opens it.
 */
export function readLink(text: string, expand?: Expand): ReadLink {
  const found = find(text, expand)
  if ('problems' in found) return { design: null, problems: found.problems }
  if (found.kind === 'd') return readOne(found.body)
  const { after, problems } = readPair(found.body)
  const compares: Problem = { code: 'link-compares', severity: 'notice', place: '', message: 'This link compares two designs; the second is read.' }
  return { design: after, problems: firstProblems([compares, ...problems]) }
}

/** The fragment that compares two designs. */
export function writeCompare(before: Design, after: Design): string {
  // An API or integration named "d" must not look like the head of the second design.
  const first = writeBody(before)
    .split('/')
    .map((segment) => (segment === 'd' ? '%64' : segment))
    .join('/')
  return `#/c/1/${first}/d/1/${writeBody(after)}`
}

/** The two designs of a comparison; never throws. A link to one design gives it as the first, and null as the second. */
export function readCompare(text: string, expand?: Expand): { before: Design | null; after: Design | null; problems: Problem[] } {
  const found = find(text, expand)
  if ('problems' in found) return { before: null, after: null, problems: found.problems }
  if (found.kind === 'c') return readPair(found.body)
  const { design, problems } = readOne(found.body)
  return { before: design, after: null, problems }
}

/** Which link a text holds first: of one design, of two to compare, or one in short form that holds either; null: none. */
export function kindOf(text: string): 'design' | 'compare' | 'short' | null {
  const found = text.length > longestText ? null : findLink(text)
  return found === null ? null : ({ d: 'design', c: 'compare', z: 'short' } as const)[found.kind]
}

/** The long form of the first link in a text, with what follows it taken off; null: there is none that can be read here. */
export function linkIn(text: string, expand?: Expand): string | null {
  const found = find(text, expand)
  return 'problems' in found ? null : `#/${found.kind}/1/${found.body}`
}

/** The link in a text, of a form that can be read here, or why there is none. */
function find(text: string, expand: Expand | undefined): Pasted | { problems: Problem[] } {
  if (typeof text !== 'string') return refuse('no-link', 'This is not a text, so there is no decision link in it.')
  if (text.length > longestText)
    return refuse('link-too-long', `This is ${text.length} characters long. A decision link is looked for in at most ${longestText}.`)
  const found = findLink(text)
  if (found === null) return refuse('no-link', 'There is no decision link in this. A decision link has "#/d/1/" in it.')
  if (found.version !== 1)
    return refuse('unknown-form', `This is a decision link of form ${found.version}. This version reads form 1, so a newer version is needed.`)
  return found.kind === 'z' ? opened(found.body, expand) : found
}

const refuse = (code: string, message: string): { problems: Problem[] } => ({ problems: [{ code, severity: 'error', place: '', message }] })

/** The link that a short one holds. */
function opened(body: string, expand: Expand | undefined): Pasted | { problems: Problem[] } {
  if (expand === undefined) return refuse('short-form', 'This is a decision link in short form, which cannot be opened here. Ask for the long link.')
  const held = expand(body)
  if ('fault' in held && held.fault === 'too-long')
    return refuse('link-too-long', 'This short link holds more than 1 MB, which no design needs. It is not opened.')
  const [, kind, version, inner] = ('link' in held ? /^([dc])\/(\d{1,3})\/(.*)$/s.exec(held.link) : null) ?? []
  if (inner === undefined)
    return refuse('link-damaged', 'This short link is damaged: a part of it is missing or altered. Ask for it again, or for the long link.')
  if (version !== '1')
    return refuse('unknown-form', `This short link holds a link of form ${version}. This version reads form 1, so a newer version is needed.`)
  return { kind: kind as 'd' | 'c', version: 1, body: inner }
}

function readOne(body: string): ReadLink {
  const read = readBody(body)
  if (read === null)
    return { design: null, problems: [{ code: 'link-cut', severity: 'error', place: '', message: 'This link ends before the name of its API.' }] }
  const { design, problems } = finishDesign(read.draft)
  const remarks = read.remarks.map(({ code, severity, place, text }): Problem => ({
    code,
    severity,
    place,
    message: place === '' ? text : `${place}: ${text}`,
  }))
  return { design, problems: firstProblems([...remarks, ...problems]) }
}

function readPair(body: string): { before: Design | null; after: Design | null; problems: Problem[] } {
  const split = /\/d\/1\/(?=\d{4}-\d{2}\/)/.exec(body) ?? /\/d\/1(?:\/|$)/.exec(body)
  const first = readOne(split === null ? body : body.slice(0, split.index))
  const second: ReadLink =
    split === null
      ? { design: null, problems: [{ code: 'link-cut', severity: 'error', place: '', message: 'This comparison ends before its second design.' }] }
      : readOne(body.slice(split.index + split[0].length))
  return { before: first.design, after: second.design, problems: firstProblems([...first.problems, ...second.problems]) }
}
