/** Whether every rule earns its place: what would be decided otherwise if it were gone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isComplete, normaliseAnswers, profileIds, serverFeatureIds, type Answers, type Profile, type ServerFeatureId } from '../design/index'
import { knowledge, type Rule } from '../knowledge/index'
import { completeAnswers } from './arbitrary'
import { createCompiler } from './compile'
import { createEngine, type Decision, type Engine, type Given } from './index'
import { contextsOf, factsOf, holds, listOf, listsOf } from './space'

const seed = 202_611
const { rules } = knowledge

/** A set of answers with its profiles. */
interface Point {
  readonly answers: Answers
  readonly profiles: readonly Profile[]
}

const drawn: readonly Point[] = fc.sample(
  fc.record({ answers: completeAnswers, profiles: fc.subarray([...profileIds], { maxLength: 1 }) }), //
  { seed, numRuns: 3000 },
)

/** The rules without which nothing else is decided, only other reasons given: what they close, others close or outrank as well. */
const givesOnlyReasons: readonly string[] = [
  'public-client-holds-no-shared-secret',
  'client-credentials-need-a-confidential-client',
  'server-has-no-attested-instance',
  'fapi-refresh-tokens-are-not-rotated',
]

const asymmetric: readonly ServerFeatureId[] = ['private-key', 'tls-client', 'self-signed-tls']
/** The rules that decide only where the authorization server lacks what they prefer, and the features that it then lacks. */
const decidesWhereTheServerLacks: Readonly<Record<string, readonly ServerFeatureId[]>> = {
  'fapi-clients-prove-themselves-by-key': asymmetric,
  'smart-backend-services-sign-assertions': asymmetric,
  'critical-data-wants-asymmetric-client-keys': asymmetric,
  'cardholder-systems-avoid-standing-secrets': asymmetric,
  'critical-tokens-are-bound-to-a-key': ['dpop', 'bound-tokens'],
  'tokens-to-personal-data-are-bound': ['dpop', 'bound-tokens'],
  'client-secret-to-personal-data-is-replaced-within-a-quarter': asymmetric,
  'introspection-answer-is-kept-for-a-minute': ['status-lists'],
}

/** What is decided, apart from the reasons: candidate, figures, controls, lists and remarks. */
function outcome(decision: Decision): string {
  const { scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh, lifetimes, exposureSeconds, controls, conflict } = decision
  const figures = Object.values(lifetimes ?? {}).map((lifetime) => lifetime?.seconds)
  const remarks = [decision.against, decision.risks, decision.disagreements, decision.prices, decision.fallbacks].map((list) => list.map((one) => one.rule))
  const lists = [decision.alternatives, decision.discouraged, decision.rejected].map((list) => list.map((one) => one.scheme))
  return JSON.stringify([
    [scheme, clientAuthentication, senderConstraint, tokenFormat, validation?.method, refresh, exposureSeconds],
    figures,
    controls.map(({ id, strength }) => [id, strength]),
    remarks,
    lists,
    conflict?.resolutions,
  ])
}

/** The point moved to where a rule holds: first to its own case, then to any of the values that it names. */
function* moved(point: Point, { fires, when, effect }: Rule, nth: number): Generator<Point> {
  const { profiles: ticked, ...own } = fires
  const named = Object.fromEntries(
    Object.entries(when).flatMap(([key, values]) => {
      const value = listOf(values)[nth % listOf(values).length]!
      return key === 'profiles' || key in factsOf({}) ? [] : [[key, key === 'needs' ? [value] : value]]
    }),
  )
  // A figure shows its base only where no stricter one holds.
  const mild = effect.kind === 'cap' && nth % 2 === 0 ? { sensitivity: listOf(when.sensitivity)[0] ?? 'open-data' } : {}
  const profiles = [...new Set([...listOf(ticked), ...point.profiles])] as Profile[]
  for (const goal of [own, named]) {
    const { answers } = normaliseAnswers({ ...point.answers, ...mild, ...goal } as Answers)
    if (isComplete(answers) && holds(when, listsOf(answers, profiles))) yield { answers, profiles }
  }
}

/** The first point at which a rule's deletion changes what `view` shows; null: none was found. */
function firstChange(one: Rule, engine: Engine, view: (decision: Decision) => string, server: Given['server']): Point | null {
  const without = createEngine({ ...knowledge, rules: rules.filter((other) => other !== one) })
  const decided = (by: Engine, { answers, profiles }: Point): Decision => by.decideQuickly(answers, { profiles, server })
  const there = (point: Point): Decision => decided(engine, point)
  const changes = (point: Point): boolean => view(there(point)) !== view(decided(without, point))
  const isNamed = (point: Point): boolean => there(point).rules.includes(one.id)
  // What remarks or asks for a control on the winner changes nothing where it is not named; a cap is mostly seen there too.
  const mode = one.effect.kind
  if (mode === 'require' || mode === 'note') return firstOf(one, 3000, (point) => isNamed(point) && changes(point))
  return (mode === 'cap' ? firstOf(one, 1000, (point) => isNamed(point) && changes(point)) : null) ?? firstOf(one, 1000, changes)
}

/** The first of the points where a rule holds that passes a costly test. */
function firstOf(one: Rule, most: number, test: (point: Point) => boolean): Point | null {
  for (const [nth, point] of drawn.slice(0, most).entries()) for (const place of moved(point, one, nth)) if (test(place)) return place
  return null
}

describe(`a rule (seed ${seed})`, () => {
  const engine = createEngine(knowledge)
  const kinds = ['forbid', 'discourage', 'require', 'cap', 'note'] as const
  const idle = (some: readonly Rule[], view = outcome, server?: Given['server']): string[] =>
    some.filter((one) => firstChange(one, engine, view, server) === null).map(({ id }) => id)

  it.each(kinds)('changes what is decided, by its %s', { timeout: 240_000 }, (kind) => {
    const some = rules.filter(({ id, effect }) => effect.kind === kind && !givesOnlyReasons.includes(id) && !(id in decidesWhereTheServerLacks))
    expect(idle(some)).toEqual([])
  })

  it('at least changes the reasons', { timeout: 240_000 }, () => {
    const some = rules.filter(({ id }) => givesOnlyReasons.includes(id))
    expect(some.length).toBe(givesOnlyReasons.length)
    expect(idle(some, (decision) => JSON.stringify(decision))).toEqual([])
  })

  it.each(Object.entries(decidesWhereTheServerLacks))('changes what is decided where the server lacks what %s prefers', { timeout: 240_000 }, (id, lacks) => {
    const some = rules.filter((one) => one.id === id)
    const has = serverFeatureIds.filter((feature) => !lacks.includes(feature))
    expect(some.length).toBe(1)
    expect(idle(some, outcome, has)).toEqual([])
  })

  it('fires in a hundred combinations of answers or more, unless nobody calls, who is asked little', () => {
    const compiler = createCompiler(knowledge)
    const counts = new Map<string, number>()
    let whole = 0
    for (const key of contextsOf({})) {
      const { sets, forbids, discourages, caps, requires, notes } = compiler.context(key)
      whole += sets.reduce((product, values) => product * values.length, 1)
      for (const local of [forbids, discourages, caps, requires, notes].flat())
        counts.set(local.entry.id, (counts.get(local.entry.id) ?? 0) + local.passes.reduce((product, bits) => product * ones(bits), 1))
    }
    expect(whole).toBeGreaterThan(400_000)
    const few = rules.filter(({ id }) => (counts.get(id) ?? 0) < 100)
    expect(few.filter(({ fires }) => fires.authority !== 'nobody').map(({ id }) => id)).toEqual([])
    // Whom nobody sends can answer 36 ways in all.
    expect(few.map(({ id }) => counts.get(id)!).every((count) => count >= 18)).toBe(true)
  })
})

/** How many bits of a number are set. */
const ones = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + ones(bits >>> 1))
