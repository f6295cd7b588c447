/** What has to hold where answers are missing, held against what was decided at every completion. */
import {
  applies,
  isComplete,
  normaliseAnswers,
  questionIds,
  questions,
  type Answers,
  type Profile,
  type QuestionId,
  type SchemeId,
} from '../../src/design/index'
import type { Engine } from '../../src/engine/index'
import { answersOf, bitOf, countOf, gridsOf, regions, schemesOf, sizeOf, type Atlas } from './atlas'
import { Property } from './properties'
import { valuesOf } from './space'

export function createPartialProperties() {
  return {
    values: new Property('every value of every question, and every profile, changes some candidate, figure or control beside each other value'),
    twoAbsent: new Property('the outcomes of answers of which at most two are missing are those of their completions'),
    outcomes: new Property('the outcomes of drawn open answers are those of their completions'),
    told: new Property('a decision that is open says its outcomes, and with which values of each question they go'),
    fewest: new Property('the question asked next leaves the fewest outcomes on average'),
    first: new Property('the question asked next is one that can change the scheme, while any can'),
    decides: new Property('a question that is asked to decide can change the scheme'),
    refines: new Property('a question that is asked to refine can change candidate, figures or controls, and no scheme'),
    idle: new Property('a question that is skipped changes neither scheme, candidate, figure nor control'),
    assumed: new Property('a scheme on which all completions agree is decided as with what it says was assumed'),
    common: new Property('controls that are told while the scheme is open are asked for in all completions'),
  }
}
export type PartialProperties = ReturnType<typeof createPartialProperties>

/** Which of two parts of the work is done here: every `parts`-th piece, from `part`. */
export interface Share {
  readonly part: number
  readonly parts: number
}

/** Checks the outcomes of this part of all answers from which at most two are missing, no profile being ticked; returns how many there are in all. */
export function checkTwoAbsent(engine: Engine, { twoAbsent }: PartialProperties, atlas: Atlas, { part, parts }: Share): number {
  const grids = gridsOf(2)
  grids.forEach((grid, number) => {
    if (number % parts === part) for (const answers of answersOf(grid)) checkOutcomes(engine, twoAbsent, atlas, answers, [])
  })
  return grids.reduce((sum, grid) => sum + sizeOf(grid), 0)
}

/** Checks that no value and no profile is for nothing. */
export function checkValues({ values }: PartialProperties, atlases: readonly Atlas[], profileSets: readonly (readonly Profile[])[]): void {
  const { portraits } = atlases[0]!.chart
  for (const question of questionIds) {
    const isFree = regions.some((region) => region.questions.includes(question))
    const all = valuesOf(question, {})
    for (const [number, one] of all.entries())
      for (const other of all.slice(number + 1)) {
        const differ = isFree
          ? atlases[0]!.tellsApart({}, question, portraits, [one, other])
          : differsBeside(atlases[0]!, {}, question, portraits, [one, other])
        values.hold(differ, { [question]: one }, [], () => `${question}: ${String(one)} and ${String(other)} never differ`)
      }
  }
  profileSets.forEach((profiles, set) => {
    const own = atlases[set]!.chart.portraits
    if (profiles.length === 1)
      values.hold(
        own.some((portrait, place) => portrait !== portraits[place]),
        {},
        profiles,
        () => 'changes nothing',
      )
  })
}

function checkOutcomes(engine: Engine, property: Property, atlas: Atlas, answers: Answers, profiles: readonly Profile[]): number {
  const expected = atlas.reached(answers)
  const { schemes } = engine.outcome(answers, { profiles })
  let told = 0
  for (const scheme of schemes) told |= bitOf(scheme)
  property.hold(
    told === expected && schemes.length === countOf(expected),
    answers,
    profiles,
    () => `${schemes.map(String).join()} instead of ${schemesOf(expected).map(String).join()}`,
  )
  return expected
}

/** Draws a combination of any caller, and leaves a third of its answers out on average. */
export function drawPartial(draw: (below: number) => number): Answers {
  const { caller, questions: asked, values } = regions[draw(regions.length)]!
  const all: Answers = { ...caller, ...Object.fromEntries(asked.map((question, d) => [question, values[d]![draw(values[d]!.length)]])) }
  const most = 1 + draw(6)
  const kept = Object.entries(all).filter(() => draw(8) >= most)
  return Object.fromEntries(kept)
}

/** Checks drawn answers; `decided`: what is decided of them too; `thoroughly`: relevance too, which looks at every completion. */
export function checkPartial(
  engine: Engine,
  properties: PartialProperties,
  atlas: Atlas,
  answers: Answers,
  profiles: readonly Profile[],
  { decided, thoroughly }: { readonly decided: boolean; readonly thoroughly: boolean },
): void {
  const expect = (property: Property, ok: boolean, what: () => string): void => property.hold(ok, answers, profiles, what)
  const reached = checkOutcomes(engine, properties.outcomes, atlas, answers, profiles)
  if (isComplete(answers)) return
  if (thoroughly) checkRelevance(engine, properties, atlas, answers, profiles)
  if (!decided) return
  const decision = engine.decideQuickly(answers, { profiles })
  if (countOf(reached) > 1) {
    const outcomes = decision.outcomes ?? []
    const open = questionIds.filter((question) => answers[question] === undefined).map((question) => ({ question, all: offered(atlas, answers, question) }))
    const ways = outcomes.every(({ scheme, when }) => open.every(({ question, all }) => saysWhen(all, scheme, when[question])))
    expect(properties.told, decision.scheme === null && outcomes.length === countOf(reached) && ways, () => JSON.stringify(outcomes))
    const averages = new Map(open.filter(({ question }) => canBeAsked(question, answers)).map(({ question, all }) => [question, averageOf(all)]))
    const asked = decision.nextQuestion === null ? undefined : averages.get(decision.nextQuestion)
    const fewest = Math.min(...averages.values())
    expect(properties.fewest, asked !== undefined && asked <= fewest + 1e-9, () => `${decision.nextQuestion} leaves ${asked}, another ${fewest}`)
    if (thoroughly && decision.controls.length > 0) {
      const missing = lacking(
        engine,
        atlas,
        answers,
        profiles,
        decision.controls.map(({ id }) => id),
      )
      if (missing !== null) expect(properties.common, missing === '', () => missing)
    }
  } else if (decision.scheme !== null) {
    const given = Object.fromEntries(decision.assumptions.map(({ question, value }) => [question, questions[question].several ? [value] : value]))
    const full = { ...answers, ...given } as Answers
    const then = engine.decideQuickly(full, { profiles })
    const alike = JSON.stringify({ ...decision, assumptions: [] }) === JSON.stringify(then)
    expect(properties.assumed, isComplete(full) && normaliseAnswers(full).dropped.length === 0 && alike, () => JSON.stringify(given))
  }
}

/** Values that an open question can take beside the answers, with what each leads to. */
function offered(atlas: Atlas, answers: Answers, question: QuestionId): readonly { value: string | readonly string[]; bits: number }[] {
  return valuesOf(question, answers).flatMap((value) => {
    const bits = atlas.reached({ ...answers, [question]: value })
    return bits === 0 ? [] : [{ value, bits }]
  })
}

/** Whether the values that are said to lead to a scheme are those that do; nothing is said where all do. */
function saysWhen(all: ReturnType<typeof offered>, scheme: SchemeId | null, said: readonly string[] | undefined): boolean {
  const leading = all.filter(({ bits }) => (bits & bitOf(scheme)) !== 0)
  if (leading.length === all.length) return said === undefined
  return (
    said !== undefined && said.length === leading.length && leading.every(({ value }) => said.includes(typeof value === 'string' ? value : value.join('+')))
  )
}

/** Whether a question is open and what it depends on is known. */
function canBeAsked(question: QuestionId, answers: Answers): boolean {
  if (answers[question] !== undefined || !applies(question, answers)) return false
  if (question !== 'authority' && answers.authority === undefined) return Object.keys(questions[question].appliesWhen).length === 0
  return question !== 'capability' || answers.client !== undefined || !applies('client', answers)
}

const averageOf = (all: ReturnType<typeof offered>): number => all.reduce((sum, { bits }) => sum + countOf(bits), 0) / all.length

/** Of the questions who calls, from where and with what at hand another answer may close others: what is then left of the answers. */
function checkRelevance(engine: Engine, properties: PartialProperties, atlas: Atlas, answers: Answers, profiles: readonly Profile[]): void {
  const { schemes, portraits } = atlas.chart
  const relevance = engine.relevance(answers, { profiles })
  const { nextQuestion } = engine.decideQuickly(answers, { profiles })
  if (nextQuestion !== null)
    properties.first.hold(relevance[nextQuestion] === 'decides', answers, profiles, () => `${nextQuestion} is ${relevance[nextQuestion]}`)
  for (const question of questionIds) {
    if (!applies(question, answers)) continue
    const isFree = regions.some((region) => region.questions.includes(question))
    const others = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question)) as Answers
    const changes = (told: ArrayLike<number>): boolean => (isFree ? atlas.tellsApart(answers, question, told) : differsBeside(atlas, others, question, told))
    const say = () => `${question} is ${relevance[question]}`
    const [scheme, portrait] = [changes(schemes), changes(portraits)]
    if (relevance[question] === 'decides') properties.decides.hold(scheme, answers, profiles, say)
    else if (relevance[question] === 'refines') properties.refines.hold(portrait && !scheme, answers, profiles, say)
    else properties.idle.hold(!portrait && !scheme, answers, profiles, say)
  }
}

/** Whether completions beside some value of a question differ from those beside another, or among themselves. */
function differsBeside(atlas: Atlas, others: Answers, question: QuestionId, told: ArrayLike<number>, values = valuesOf(question, others)): boolean {
  const found = new Set<number>()
  return values.some((value) => {
    for (const one of atlas.twoOf(normaliseAnswers({ ...others, [question]: value }).answers, told)) found.add(one)
    return found.size > 1
  })
}

/** A control that some completion does not ask for; empty: none. Null: there are too many completions to look at. */
function lacking(engine: Engine, atlas: Atlas, answers: Answers, profiles: readonly Profile[], controls: readonly string[]): string | null {
  const all = atlas.completionsOf(answers, 60)
  if (all === null) return null
  for (const complete of all) {
    const { conflict, controls: asked } = engine.decideQuickly(complete, { profiles })
    if (conflict !== null) continue
    const missing = controls.find((control) => !asked.some(({ id }) => id === control))
    if (missing !== undefined) return `${missing} at ${JSON.stringify(complete)}`
  }
  return ''
}
