import type { Root } from 'mdast'
import { assemble } from './markdown/assemble'
import type { Block } from './markdown/blocks'
import { print } from './markdown/print'
import { checklist } from './sections/checklist'
import { conventions } from './sections/conventions'
import { criteria } from './sections/criteria'
import { decisionLink } from './sections/decision-link'
import { disagreements } from './sections/disagreements'
import { errors } from './sections/errors'
import { diagram, modelsOf, request, type Models } from './sections/exchange'
import type { DocumentSection } from './sections/index'
import { answers, conflict, integrationHeading, lead, outcomes, reasons, settings } from './sections/integration'
import { openPoints } from './sections/open'
import { references } from './sections/references'
import { refusals } from './sections/refusals'
import { rules } from './sections/rules'
import { summary } from './sections/summary'
import { title } from './sections/title'
import { sheetOf, type DocumentInput, type Part, type Sheet } from './sheet'

/**
 * The section for an API style guide as a Markdown tree. Same input, same tree; any names, any answers.
 * Headings carry the anchors that hosts will give them as `data.id`.
 */
export function documentTree(input: DocumentInput): Root {
  const sheet = sheetOf(input)
  const off = new Set(input.design.api.off)
  const unless = unlessIn(off)
  const models = modelsOf(sheet)
  const body = [
    ...title(sheet),
    ...unless('summary', () => summary(sheet)),
    ...unless('open', () => openPoints(sheet)),
    ...unless('conventions', () => conventions(sheet)),
    ...unless('criteria', () => criteria(sheet)),
    ...unless('rules', () => rules(sheet)),
    ...sheet.parts.flatMap((part) => integration(sheet, part, models, off)),
    ...unless('remarks', () => disagreements(sheet)),
    ...unless('checklist', () => checklist(sheet)),
    ...unless('errors', () => errors(sheet)),
    ...unless('refusals', () => refusals(sheet)),
  ]
  return assemble([...body, ...unless('references', () => references(sheet, body)), ...decisionLink(sheet)], input.design.api.headings ?? 1)
}

/** The section as GitHub flavoured Markdown, ending in a line feed. */
export const renderMarkdown = (input: DocumentInput): string => print(documentTree(input))

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
