import type { RootContent } from 'mdast'
import { nodesOf, textOf } from '../markdown/assemble'
import { titleOpening } from '../sections/title'
import { digestOfNodes } from './digest'
import { looksLikeFooter, readFooter, type Footer } from './footer'
import { linesOf, placesOf } from './places'
import { readMarkdown } from './read'

/** A section of ours as it stands in a file. */
export interface ExportedSection {
  /** Its first line, counted from 1. */
  readonly line: number
  /** All of it but its footer; positions are those in the file. */
  readonly body: readonly RootContent[]
  /** Null: it is missing or damaged. */
  readonly footer: Footer | null
  /** The sections that each of its marked places is for. */
  readonly places: readonly (readonly string[])[]
}

/** Whether the body is still what was written: hand edits, however small, are seen; another layout is not. */
export const isAsWritten = ({ body, footer }: ExportedSection): boolean => footer !== null && footer.text === digestOfNodes(body)

/** The sections of ours in a file: between markers where it has any, else from the title to the footer. @throws BadMarkers */
export function exportedSections(text: string): ExportedSection[] {
  const places = placesOf(text)
  if (places.length === 0) return unmarked(readMarkdown(text).children)
  const lines = linesOf(text)
  const sections: ExportedSection[] = []
  let [body, names, first]: [RootContent[], (readonly string[])[], number | null] = [[], [], null]
  for (const [i, { from, to, sections: named }] of places.entries()) {
    const { children } = readMarkdown('\n'.repeat(from) + lines.slice(from, to).join('\n'))
    first ??= children[0] === undefined ? null : lineOf(children[0])
    names.push(named)
    const footer = children.findLast(looksLikeFooter)
    body.push(...children.filter((child) => child !== footer))
    if (footer === undefined && i < places.length - 1) continue
    if (footer !== undefined || body.length > 0) sections.push({ line: first ?? from, body, footer: footer ? readFooter(footer) : null, places: names })
    ;[body, names, first] = [[], [], null]
  }
  return sections
}

function unmarked(children: readonly RootContent[]): ExportedSection[] {
  const sections: ExportedSection[] = []
  let rest = [...children]
  const isTitle = (node: RootContent): boolean => node.type === 'heading' && textOf(node).startsWith(titleOpening)
  for (let end = rest.findIndex(looksLikeFooter); end >= 0; end = rest.findIndex(looksLikeFooter)) {
    const footer = rest[end]!
    const before = rest.slice(0, end)
    const body = before.slice(Math.max(0, before.findLastIndex(isTitle)))
    sections.push({ line: lineOf(body[0] ?? footer), body, footer: looksLikeFooter(footer) ? readFooter(footer) : null, places: [[]] })
    rest = rest.slice(end + 1)
  }
  const start = rest.findIndex(isTitle)
  // Without a footer only the ids of its rules tell that it was ours.
  if (start >= 0 && rest.slice(start).some(isRule)) sections.push({ line: lineOf(rest[start]!), body: rest.slice(start), footer: null, places: [[]] })
  return sections
}

const isRule = (node: RootContent): boolean => node.type === 'heading' && /\[AUTH-[A-Z]{3}-\d{2}\]$/.test(textOf(node))

/** The line of the file in which a node begins, from 1. */
export const lineOf = (node: RootContent): number => node.position?.start.line ?? 1

/** The sources that a text cites, by the words that cite them, with their addresses. */
export function citedIn(nodes: readonly RootContent[]): ReadonlyMap<string, string> {
  const cited = new Map<string, string>()
  for (const node of nodes) for (const inner of nodesOf(node)) if (inner.type === 'link' && /^https?:/i.test(inner.url)) cited.set(textOf(inner), inner.url)
  return cited
}
