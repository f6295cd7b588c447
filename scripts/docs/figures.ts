/** Withdrawal budgets, and each figure with its caps, the loosest first. */
import { code, strong, table, prose } from '../../src/documents/markdown/index'
import { durationWords } from '../../src/design/index'
import { figureWords } from '../../src/documents/index'
import { lifetimeIds, stalenessIds, type FigureId, type Knowledge } from '../../src/knowledge/index'
import type { Chapter } from './rules-page'
import { citedAll, scope } from './words'

export function figureChapters(knowledge: Knowledge): Chapter[] {
  const figures: readonly FigureId[] = [...lifetimeIds, ...stalenessIds]
  return [budgets(knowledge), ...figures.map((figure) => chapter(knowledge, figure))]
}

const budgets = (knowledge: Knowledge): Chapter => ({
  title: 'Withdrawal budgets',
  blocks: table(
    ['Budget', 'At most', 'Why', 'Sources'],
    knowledge.budgets.map(({ id, seconds, because, sources }) => [[code(id)], durationWords(seconds), prose(because), citedAll(knowledge, sources)]),
  ),
})

function chapter(knowledge: Knowledge, figure: FigureId): Chapter {
  const caps = knowledge.rules.flatMap((rule) => (rule.effect.kind === 'cap' && rule.effect.figure === figure ? [{ rule, cap: rule.effect }] : []))
  return {
    title: figureWords[figure],
    blocks: table(
      ['At most', 'Where', 'Figure', 'Why', 'Sources', 'Rule'],
      caps
        .sort((a, b) => b.cap.seconds - a.cap.seconds)
        .map(({ rule, cap }) => [
          [strong(durationWords(cap.seconds))],
          scope(knowledge, rule),
          cap.firmness,
          prose(rule.because),
          citedAll(knowledge, rule.sources),
          [code(rule.id)],
        ]),
    ),
  }
}
