/** Remarks by their kind: risks, prices, disagreements, fallbacks. */
import { heading, list, strong, type Block } from '../../src/documents/markdown/index'
import type { Effect, Knowledge, Rule } from '../../src/knowledge/index'
import type { Chapter } from './rules-page'
import { reasons, scope } from './words'

type Kind = Extract<Effect, { kind: 'note' }>['note']
const kinds: readonly (readonly [Kind, string])[] = [
  ['risk', 'What remains'],
  ['price', 'What it costs'],
  ['disagreement', 'Where authorities disagree'],
  ['fallback', 'What to take instead'],
]

export const remarkChapters = (knowledge: Knowledge): Chapter[] =>
  kinds.map(([kind, title]) => ({
    title,
    blocks: knowledge.rules.filter(({ effect }) => effect.kind === 'note' && effect.note === kind).flatMap((rule) => entry(knowledge, rule)),
  }))

function entry(knowledge: Knowledge, rule: Rule): Block[] {
  const { effect } = rule
  const instead = effect.kind === 'note' && effect.scheme !== undefined ? [[strong('Instead:'), ` ${knowledge.schemes[effect.scheme].label}.`]] : []
  return [heading(4, [rule.id]), ...list([[strong('Holds for:'), ' ', ...scope(knowledge, rule), '.'], ...instead, ...reasons(knowledge, rule)])]
}
