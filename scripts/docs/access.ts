/** What closes or discourages candidates, by the part of a candidate that it speaks of. */
import { serverFeatureIds, serverFeatures } from '../../src/design/index'
import { ofWords } from '../../src/documents/index'
import { code, heading, list, strong, table, type Block, prose } from '../../src/documents/markdown/index'
import { citedAll, reasons, scope } from './words'
import type { Attribute, Knowledge, Rule } from '../../src/knowledge/index'
import type { Chapter } from './rules-page'

/** Chapters in their order; a rule stands in the first whose attributes it names. */
const chapters: readonly { readonly title: string; readonly names: readonly Attribute[] }[] = [
  { title: 'How access lasts', names: ['refresh'] },
  { title: 'How the client proves itself', names: ['clientAuthentication'] },
  { title: 'What a credential is bound to', names: ['senderConstraint'] },
  { title: 'How a credential is validated', names: ['validation', 'tokenFormat'] },
  { title: 'Which scheme', names: [] },
]

export function accessChapters(knowledge: Knowledge): Chapter[] {
  const rules = knowledge.rules.filter(({ effect }) => effect.kind === 'forbid' || effect.kind === 'discourage')
  const placeOf = ({ of }: Rule): number => chapters.findIndex(({ names }) => names.length === 0 || names.some((name) => name in of))
  const held = chapters.map(({ title }, place) => ({
    title,
    blocks: rules.filter((rule) => placeOf(rule) === place).flatMap((rule) => entry(knowledge, rule)),
  }))
  return [...held.slice(-1), ...held.slice(0, -1), server(knowledge), never(knowledge)]
}

const entry = (knowledge: Knowledge, rule: Rule): Block[] => [
  heading(4, [rule.id]),
  ...list([[strong(rule.effect.kind === 'forbid' ? 'Closes:' : 'Discourages:'), ' ', ...scope(knowledge, rule), '.'], ...reasons(knowledge, rule)]),
]

/** What closes where the authorization server is stated and lacks a feature. */
const server = (knowledge: Knowledge): Chapter => ({
  title: 'What the authorization server cannot serve',
  blocks: table(
    ['Without', 'Closes', 'Why', 'Sources'],
    serverFeatureIds.map((id) => {
      const { closes, because, sources } = knowledge.server[id]
      return [serverFeatures[id].label, prose(ofWords(knowledge, closes)), prose(because), citedAll(knowledge, sources)]
    }),
  ),
})

/** What is met in the field and never recommended. */
const never = (knowledge: Knowledge): Chapter => ({
  title: 'What is never recommended',
  blocks: list(
    Object.entries(knowledge.never).map(([id, { label, because, sources }]) => [
      strong(label),
      ' (',
      code(id),
      '). ',
      ...prose(because),
      ' ',
      ...citedAll(knowledge, sources),
      '.',
    ]),
  ),
})
