import type { Root } from 'mdast'
import { assemble } from './markdown/assemble'
import { paragraph, strong, type Block } from './markdown/blocks'
import { print } from './markdown/print'
import { checklist } from './sections/checklist'
import { conventions } from './sections/conventions'
import { criteria } from './sections/criteria'
import { decisionLink } from './sections/decision-link'
import { errors } from './sections/errors'
import { diagram, request } from './sections/exchange'
import type { DocumentSection } from './sections/index'
import { answers, conflict, integrationHeading, lead, lifetimes, others, outcomes, remarks, settings } from './sections/integration'
import { openPoints } from './sections/open'
import { references } from './sections/references'
import { refusals } from './sections/refusals'
import { isGeneral, ruleBlocks, ruleLinks, rulesOf, generalRules, type RuleUse } from './sections/rules'
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
  const unless = (section: DocumentSection, build: () => Block[]): Block[] => (off.has(section) ? [] : build())
  const rules = rulesOf(sheet)
  const body = [
    ...title(sheet),
    ...unless('summary', () => summary(sheet)),
    ...unless('open', () => openPoints(sheet)),
    ...unless('conventions', conventions),
    ...unless('criteria', () => criteria(sheet)),
    ...unless('rules', () => generalRules(sheet, rules)),
    ...sheet.parts.flatMap((part) => integration(sheet, part, rules, unless)),
    ...unless('checklist', () => checklist(sheet)),
    ...unless('errors', () => errors(sheet)),
    ...unless('refusals', () => refusals(sheet)),
  ]
  return assemble([...body, ...unless('references', () => references(sheet, body)), ...decisionLink(sheet)], input.design.api.headings ?? 1)
}

/** The section as GitHub flavoured Markdown, ending in a line feed. */
export const renderMarkdown = (input: DocumentInput): string => print(documentTree(input))

type Unless = (section: DocumentSection, build: () => Block[]) => Block[]

function integration(sheet: Sheet, part: Part, rules: readonly RuleUse[], unless: Unless): Block[] {
  const own = rules.filter((rule) => !isGeneral(sheet, rule) && rule.uses[0]!.part === part)
  const links = sheet.single ? [] : ruleLinks(sheet, part.decision.controls)
  return [
    integrationHeading(part),
    ...lead(sheet, part),
    ...unless('answers', () => answers(part)),
    ...conflict(sheet, part),
    ...outcomes(sheet, part),
    ...settings(sheet, part),
    ...unless('lifetimes', () => lifetimes(sheet, part)),
    ...unless('others', () => others(sheet, part)),
    ...unless('request', () => request(sheet, part)),
    ...unless('diagram', () => diagram(sheet, part)),
    ...unless('remarks', () => remarks(sheet, part)),
    ...unless('rules', () => [...(links.length === 0 ? [] : [paragraph(strong('Rules.'), ' ', ...links, '.')]), ...ruleBlocks(sheet, own, part.name)]),
  ]
}
