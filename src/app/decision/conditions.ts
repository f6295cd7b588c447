import { questionIds, type QuestionId } from '../../design/index'
import type { Outcome } from '../../engine/index'

/** The fewest questions, the one asked first, whose answers tell the outcomes apart as well as all of them do. */
export function tellingQuestions(outcomes: readonly Pick<Outcome, 'when'>[], asked: QuestionId | null): readonly QuestionId[] {
  const apart = (ids: readonly QuestionId[]) => new Set(outcomes.map(({ when }) => JSON.stringify(ids.map((id) => when[id] ?? null)))).size
  const all = apart(questionIds)
  let told: readonly QuestionId[] = asked && outcomes.some(({ when }) => when[asked]) ? [asked] : []
  while (apart(told) < all) {
    const [best] = questionIds
      .filter((id) => !told.includes(id))
      .map((id) => ({ id, count: apart([...told, id]) }))
      .sort((a, b) => b.count - a.count)
    if (!best) break
    told = [...told, best.id]
  }
  return told
}
