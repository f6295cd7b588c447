/** When nothing is open: which answers cannot be met together, by which rules, and what would open something. */
import { applies, choices, normaliseAnswers, questionIds, questions, schemeIds, type Answers, type AnswerValue, type QuestionId } from '../design/index'
import type { Knowledge } from '../knowledge/notation'
import type { Compiler } from './compile'
import type { Conflict, Decision } from './decision'
import { emptyDecision } from './explain'
import { createMemory } from './memory'
import { closingOf, closings, neverRecommended } from './others'
import { pointAt, pointIfComplete, pointOf } from './settle'
import { contextQuestions, contextsOf } from './space'
import { possibleValues, sweep, type TableOf } from './table'
import { schemesOf } from './unknowns'

/** The decision where every completion of the answers is a conflict. `full` is one of them. */
export function conflictDecision(
  knowledge: Knowledge,
  compiler: Compiler,
  tableOf: TableOf,
  answers: Answers,
  full: Answers,
  marks: readonly string[],
): Decision {
  const point = pointOf(compiler, full, marks)
  const { context, budget } = point
  const closed = closings(point, 0, context.candidates.length)
  const rules = [...(context.fit === null ? [] : [context.fit.id]), ...closed.rules]
  const conflict: Conflict = {
    answers: smallestConflict(compiler, tableOf, answers, marks),
    rules,
    resolutions: resolutionsOf(compiler, tableOf, answers, marks),
  }
  return {
    ...emptyDecision,
    budgetSeconds: budget?.seconds ?? null,
    conflict,
    rejected: [...schemeIds.map((scheme) => closingOf(point, scheme)), ...neverRecommended(knowledge)],
    rules: [...new Set(rules)].sort(),
    sentence: 'No scheme meets these answers together.',
  }
}

/** Whether every completion of the answers is a conflict. */
function alwaysConflicts(compiler: Compiler, tableOf: TableOf, answers: Answers, marks: readonly string[]): boolean {
  const keys = contextsOf(answers)
  // Most answers that do not conflict show it at their mildest completion; tables are made only where none does.
  const mildest = keys.some((key) => {
    const context = compiler.context(key)
    const values = possibleValues(context, answers).map((numbers) => numbers[0]!)
    return pointAt(context, values, marks).winner >= 0
  })
  if (mildest) return false
  return keys.every((key) => {
    const table = tableOf(key, marks)
    return !sweep(table, possibleValues(table.context, answers), (index) => table.winners[index]! >= 0)
  })
}

/** Which parts of answers conflict by themselves, by the list of marks, which an engine has for itself. */
const conflicting = createMemory<boolean>(20_000)

const partOf = (answers: Answers, chosen: readonly QuestionId[]): ReturnType<typeof normaliseAnswers> =>
  normaliseAnswers(Object.fromEntries(chosen.map((question) => [question, answers[question]])) as Answers)

/** A smallest set of the answers that already conflicts by itself. */
function smallestConflict(compiler: Compiler, tableOf: TableOf, answers: Answers, marks: readonly string[]): Answers {
  const given = questionIds.filter((question) => answers[question] !== undefined)
  for (let size = 1; size < given.length; size++)
    for (const chosen of subsets(given, size)) {
      // No value answers two questions: the values alone say which part of the answers this is.
      const isEnough = conflicting.recall(marks, chosen.map((question) => String(answers[question])).join(), () => {
        const part = partOf(answers, chosen)
        return part.dropped.length === 0 && alwaysConflicts(compiler, tableOf, part.answers, marks)
      })
      if (isEnough) return partOf(answers, chosen).answers
    }
  return answers
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) yield []
  else for (let i = from; i <= items.length - size; i++) for (const rest of subsets(items, size - 1, i + 1)) yield [items[i]!, ...rest]
}

/** Every change of one answer after which all completions agree on a scheme; who calls, and from where, is changed last. */
function resolutionsOf(compiler: Compiler, tableOf: TableOf, answers: Answers, marks: readonly string[]): Conflict['resolutions'] {
  const found = changesOf(answers).flatMap(({ question, option, answers: changed }) => {
    const point = pointIfComplete(compiler, changed, marks)
    const schemes = point === null ? schemesOf(tableOf, changed, marks) : [point.context.candidates[point.winner]?.candidate.scheme]
    const [scheme] = schemes
    return schemes.length === 1 && scheme !== null && scheme !== undefined ? [{ question, option, scheme }] : []
  })
  const last = (question: QuestionId): number => [...contextQuestions].reverse().indexOf(question as (typeof contextQuestions)[number])
  return found.sort((a, b) => last(a.question) - last(b.question))
}

/** The questions whose answers decide which others apply, and which values those have. */
const settlesOthers: ReadonlySet<QuestionId> = new Set(['client', ...questionIds.flatMap((id) => Object.keys(questions[id].appliesWhen) as QuestionId[])])

/** Every change of one answer, the others kept as far as they still apply. Of several values each is put in or taken out alone. */
export function changesOf(answers: Answers): readonly { question: QuestionId; option: AnswerValue; answers: Answers }[] {
  return questionIds.flatMap((question) => {
    if (!applies(question, answers)) return []
    const { several, alone } = questions[question]
    const current = answers[question]
    return choices(question, answers).flatMap((value) => {
      const option = value as AnswerValue
      if (!several) {
        if (option === current) return []
        const changed: Answers = { ...answers, [question]: option }
        return [{ question, option, answers: settlesOthers.has(question) ? normaliseAnswers(changed).answers : changed }]
      }
      const set = (current ?? []) as readonly string[]
      if (option === alone) return set.includes(option) ? [] : [{ question, option, answers: { ...answers, [question]: [option] } }]
      const next = set.includes(option) ? set.filter((other) => other !== option) : [...set.filter((other) => other !== alone), option]
      return [{ question, option, answers: normaliseAnswers({ ...answers, [question]: next.length === 0 ? [alone] : next }).answers }]
    })
  })
}
