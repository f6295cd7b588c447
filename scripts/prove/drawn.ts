/** What is checked on drawn combinations: whole decisions, what-ifs, and answers of which some are missing. */
import {
  applies,
  choices,
  isComplete,
  normaliseAnswers,
  profileIds,
  questionIds,
  schemeIds,
  type Answers,
  type Profile,
  type QuestionId,
} from '../../src/design/index'
import { changesBetween, createSurveyedEngine, marked, type Decision, type SurveyedEngine } from '../../src/engine/index'
import { Property } from './properties'
import { completions, valuesOf } from './space'

/** A seeded stream of numbers below a bound: the same draw for the same seed. */
export function stream(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0
    const mixed = Math.imul(state ^ (state >>> 13), 3266489917) >>> 0
    return Math.floor(((mixed ^ (mixed >>> 16)) >>> 0) / (2 ** 32 / below))
  }
}

/** Complete answers, every value of a question as likely as its neighbours. */
export function drawAnswers(draw: (below: number) => number): Answers {
  let answers: Answers = {}
  for (const question of questionIds) {
    if (!applies(question, answers)) continue
    const values = valuesOf(question, answers)
    answers = { ...answers, [question]: values[draw(values.length)] }
  }
  return answers
}

export const drawProfiles = (draw: (below: number) => number): readonly Profile[] => profileIds.filter(() => draw(4) === 0)

export function createDrawnProperties() {
  return {
    partition: new Property('the winner and the three lists sort every scheme once'),
    resolutions: new Property('every resolution of a conflict gives the scheme that it names'),
    closed: new Property('a conflict names a way out, and for every candidate of the fit row a rule that forbids it, or the budget'),
    fired: new Property('no control, figure or rejection stands without a rule that fired'),
    query: new Property('a credential is never sent in the query, and the gateway refuses it there'),
    order: new Property('the order of the rules does not matter'),
    sufficient: new Property('the answers that a conflict names conflict by themselves'),
    sourced: new Property('every control, figure, rejection and reason names its rules and sources'),
    whatIf: new Property('every what-if, applied, gives what it promised'),
    outcomes: new Property('the outcomes of open answers are those of their completions'),
    assumed: new Property('a scheme on which all completions agree is decided, and says what was assumed'),
  }
}
export type DrawnProperties = ReturnType<typeof createDrawnProperties>

/** The same engine with its rules turned round. */
export const turnedRound = ({ knowledge }: SurveyedEngine): SurveyedEngine => createSurveyedEngine({ ...knowledge, rules: knowledge.rules.toReversed() })

/** Checks what is decided of complete answers, with all what-ifs. */
export function checkWhole(
  engine: SurveyedEngine,
  reversed: SurveyedEngine,
  properties: DrawnProperties,
  answers: Answers,
  profiles: readonly Profile[],
): void {
  const decision = engine.decide(answers, { profiles })
  const expect = (property: Property, ok: boolean, what: () => string): void => property.hold(ok, answers, profiles, what)

  const sorted = [
    decision.scheme,
    ...decision.alternatives.map(({ scheme }) => scheme),
    ...decision.discouraged.map(({ scheme }) => scheme),
    ...decision.rejected.map(({ scheme }) => scheme),
  ]
  expect(
    properties.partition,
    schemeIds.every((scheme) => sorted.filter((other) => other === scheme).length === 1),
    () => sorted.join(),
  )
  const bare = [
    ...decision.controls.filter(({ rules, sources }) => rules.length === 0 || sources.length === 0).map(({ id }) => id),
    ...[...decision.rejected, ...decision.discouraged]
      .filter(({ rules, sources, because }) => rules.length === 0 || sources.length === 0 || because === '')
      .map(({ scheme }) => scheme),
    ...Object.entries(decision.lifetimes ?? {})
      .filter(([, lifetime]) => lifetime !== null && lifetime.rules.length === 0)
      .map(([id]) => id),
    ...decision.against.filter(({ sources }) => sources.length === 0).map(({ rule }) => rule),
  ]
  expect(properties.sourced, bare.length === 0, () => bare.join())
  if (decision.conflict !== null) {
    for (const { question, option, scheme } of decision.conflict.resolutions) {
      const applied = engine.outcome(changed(answers, question, option), { profiles }).schemes
      expect(properties.resolutions, applied.length === 1 && applied[0] === scheme, () => `${question} ${option}: ${applied.join()} instead of ${scheme}`)
    }
    expect(properties.sufficient, engine.outcome(decision.conflict.answers, { profiles }).schemes.join() === '', () =>
      JSON.stringify(decision.conflict?.answers),
    )
  }
  for (const { question, option, scheme, changes } of decision.whatIf) {
    const then = changed(answers, question, option)
    const applied = engine.decideQuickly(then, { profiles })
    expect(
      properties.whatIf,
      applied.scheme === scheme && changesBetween(decision, applied, isComplete(then)).join() === changes.join(),
      () => `${question} ${option}: ${applied.scheme} instead of ${scheme}`,
    )
  }
  expect(
    properties.order,
    JSON.stringify(reversed.decideQuickly(answers, { profiles })) === JSON.stringify(engine.decideQuickly(answers, { profiles })),
    () => 'another order decides otherwise',
  )
  const { transmission } = decision
  if (transmission !== null)
    expect(properties.query, !transmission.header.includes('query') && transmission.refuse.includes('query'), () => transmission.header)
  checkFired(engine, properties, answers, profiles, decision)
}

/** Checks one drawn set of answers, whole and with some of them missing. */
export function checkDrawn(
  engine: SurveyedEngine,
  reversed: SurveyedEngine,
  properties: DrawnProperties,
  profiles: readonly Profile[],
  draw: (below: number) => number,
): void {
  const answers = drawAnswers(draw)
  checkWhole(engine, reversed, properties, answers, profiles)
  const missing = questionIds.filter((id) => answers[id] !== undefined && id !== 'authority' && draw(3) === 0)
  const { answers: open } = normaliseAnswers(Object.fromEntries(Object.entries(answers).filter(([id]) => !missing.includes(id as QuestionId))) as Answers)
  const reached = new Set<string | null>()
  let count = 0
  for (const complete of completions(open, questionIds)) {
    // A capability fits a client only; completions that the interview would not offer are none.
    if (complete.client !== undefined && complete.capability !== undefined && !choices('capability', complete).includes(complete.capability)) continue
    if (++count > 120) return
    const survey = engine.survey(complete, { profiles })
    reached.add(survey.winner < 0 ? null : survey.candidates[survey.winner]!.scheme)
  }
  const told = engine.outcome(open, { profiles }).schemes
  properties.outcomes.hold(
    told.length === reached.size && told.every((scheme) => reached.has(scheme)),
    open,
    profiles,
    () => `${told.join()} instead of ${[...reached].join()}`,
  )
  if (missing.length > 0 && reached.size === 1 && !reached.has(null)) {
    const decided = engine.decideQuickly(open, { profiles })
    properties.assumed.hold(reached.has(decided.scheme) && (decided.assumptions.length > 0 || isComplete(open)), open, profiles, () => `${decided.scheme}`)
  }
}

/** Checks that what stands in a decision stands there by rules that fired. */
function checkFired(engine: SurveyedEngine, { fired, closed }: DrawnProperties, answers: Answers, profiles: readonly Profile[], decision: Decision): void {
  const { candidates, open, lines, marks } = engine.survey(answers, { profiles })
  const named = new Set(decision.rules)
  const unfired = [...decision.controls, ...Object.values(decision.lifetimes ?? {})].flatMap((one) => one?.rules.filter((rule) => !named.has(rule)) ?? [])
  // By rule the places that it closes.
  const closing = new Map<string, Uint32Array>()
  lines.forEach((number, at) => {
    const line = engine.surveyLines[number]!
    if (line.kind === 'closed') closing.set(line.rule, marks[at]!)
  })
  const closes = (rule: string, place: number): boolean => closing.has(rule) && marked(closing.get(rule)!, place)
  for (const { scheme, rules } of decision.rejected) {
    const places = candidates.flatMap((candidate, place) => (candidate.scheme === scheme ? [place] : []))
    unfired.push(...rules.filter((rule) => places.length > 0 && !places.some((place) => closes(rule, place))))
    if (places.some((place) => marked(open, place) || !rules.some((rule) => closes(rule, place)))) unfired.push(`${scheme} is not closed`)
  }
  fired.hold(unfired.length === 0, answers, profiles, () => unfired.join())
  if (decision.conflict === null) return
  const { rules, resolutions } = decision.conflict
  const left = candidates.filter((_, place) => !rules.some((rule) => closes(rule, place)))
  closed.hold(resolutions.length > 0 && rules.length > 0 && left.length === 0, answers, profiles, () => left.map((one) => Object.values(one).join('/')).join())
}

/** The answers after one change as a what-if means it: of several values each is put in or taken out alone. */
function changed(answers: Answers, question: QuestionId, option: string): Answers {
  if (question !== 'needs') return normaliseAnswers({ ...answers, [question]: option }).answers
  const now: readonly string[] = answers.needs ?? []
  const next = option === 'no-extras' ? [option] : now.includes(option) ? now.filter((value) => value !== option) : [...now, option]
  const others = next.filter((value) => value !== 'no-extras')
  return normaliseAnswers({ ...answers, needs: others.length > 0 ? others : ['no-extras'] } as Answers).answers
}
