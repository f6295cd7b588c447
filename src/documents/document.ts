import type { Root, RootContent } from 'mdast'
import { footerOf } from './exported/footer'
import { assemble } from './markdown/assemble'
import type { Block } from './markdown/blocks'
import { print } from './markdown/print'
import { shortChecklist } from './sections/checklist'
import { choice } from './sections/choice'
import { conventions } from './sections/conventions'
import { coverage } from './sections/coverage'
import { criteria } from './sections/criteria'
import { decisionHeading, decisionUrl } from './sections/decision-link'
import { disagreements } from './sections/disagreements'
import { errors } from './sections/errors'
import { diagram, modelsOf, request, type Models } from './sections/exchange'
import type { DocumentSection } from './sections/index'
import { answers, conflict, integrationHeading, lead, outcomes, reasons, settings } from './sections/integration'
import { migration } from './sections/migration'
import { openPoints } from './sections/open'
import { references } from './sections/references'
import { refusals } from './sections/refusals'
import { rules } from './sections/rules'
import { runbook } from './sections/runbook'
import { scopes } from './sections/scopes'
import { summary } from './sections/summary'
import { title } from './sections/title'
import { sheetOf, type DocumentInput, type Part, type Sheet } from './sheet'

/** What a marked place of a file can be for: a section that can be switched off, or one of those that are always there. */
export type PlacedSection = DocumentSection | 'title' | 'integrations' | 'decision'

/** A section with its blocks. */
interface Piece {
  readonly section: PlacedSection
  readonly blocks: readonly Block[]
}

/**
 * The section for an API style guide as a Markdown tree. Same input, same tree; any names, any answers.
 * Headings carry the anchors that hosts will give them as `data.id`.
 */
export const documentTree = (input: DocumentInput): Root => placedTrees(input, [[]]).trees[0]!

/** The section as GitHub flavoured Markdown, ending in a line feed. */
export const renderMarkdown = (input: DocumentInput): string => print(documentTree(input))

/** The document spread over places, each for the sections it names, or for all others where it names none. */
export interface PlacedDocument {
  readonly trees: readonly Root[]
  /** Sections that have no place. */
  readonly left: readonly PlacedSection[]
}

/** Spreads the document over places; the footer, which speaks of all of them, ends the last one. */
export function placedTrees(input: DocumentInput, places: readonly (readonly string[])[]): PlacedDocument {
  const pieces = piecesOf(input)
  const { children } = assemble(
    pieces.flatMap(({ blocks }) => blocks),
    input.design.api.headings ?? 1,
  )
  const rest = places.findIndex((sections) => sections.length === 0)
  const held: RootContent[][] = places.map(() => [])
  const left: PlacedSection[] = []
  let from = 0
  for (const { section, blocks } of pieces) {
    const named = places.findIndex((sections) => sections.includes(section))
    const nodes = children.slice(from, (from += blocks.length))
    const place = held[named < 0 ? rest : named]
    if (place !== undefined) place.push(...nodes)
    else if (nodes.length > 0) left.push(section)
  }
  const { engine, knowledge } = input.decided
  held.at(-1)?.push(footerOf(held.flat(), { link: decisionUrl(input) ?? input.link, engine, knowledge }))
  return { trees: held.map((nodes) => ({ type: 'root', children: nodes })), left }
}

/** The document over places as Markdown, each ending in a line feed. */
export function renderPlaces(
  input: DocumentInput,
  places: readonly (readonly string[])[],
): { readonly texts: readonly string[]; readonly left: readonly string[] } {
  const { trees, left } = placedTrees(input, places)
  return { texts: trees.map((tree) => print(tree)), left }
}

function piecesOf(input: DocumentInput): Piece[] {
  const sheet = sheetOf(input)
  const off = new Set(input.design.api.off)
  const unless = unlessIn(off)
  const models = modelsOf(sheet)
  const piece = (section: DocumentSection, build: () => Block[]): Piece => ({ section, blocks: unless(section, build) })
  const body: Piece[] = [
    { section: 'title', blocks: title(sheet) },
    piece('summary', () => summary(sheet)),
    piece('open', () => openPoints(sheet)),
    piece('conventions', () => conventions(sheet)),
    piece('criteria', () => criteria(sheet)),
    piece('rules', () => rules(sheet)),
    piece('choice', () => choice(sheet)),
    { section: 'integrations', blocks: sheet.parts.flatMap((part) => integration(sheet, part, models, off)) },
    piece('remarks', () => disagreements(sheet)),
    piece('scopes', () => scopes(sheet)),
    piece('runbook', () => runbook(sheet)),
    piece('checklist', () => shortChecklist(sheet)),
    piece('errors', () => errors(sheet)),
    piece('refusals', () => refusals(sheet)),
    piece('migration', () => migration(sheet)),
    piece('coverage', () => coverage(sheet)),
  ]
  const cited = body.flatMap(({ blocks }) => blocks)
  return [...body, piece('references', () => references(sheet, cited)), { section: 'decision', blocks: decisionHeading() }]
}

/** Builds a section unless it is switched off. */
const unlessIn =
  (off: ReadonlySet<string>) =>
  (section: DocumentSection, build: () => Block[]): Block[] =>
    off.has(section) ? [] : build()

function integration(sheet: Sheet, part: Part, models: Models, off: ReadonlySet<string>): Block[] {
  const unless = unlessIn(off)
  return [
    integrationHeading(part),
    ...lead(sheet, part),
    ...unless('answers', () => answers(part)),
    ...conflict(sheet, part),
    ...outcomes(sheet, part),
    ...settings(sheet, part),
    ...reasons(sheet, part, { others: !off.has('others'), remarks: !off.has('remarks') }),
    ...unless('request', () => request(sheet, part)),
    ...unless('diagram', () => diagram(sheet, part, models)),
  ]
}
