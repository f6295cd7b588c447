/** Rules, fit and candidates made ready once, so that each set of answers is settled by comparing small numbers. */
import { facts, type Condition, type Fact, type SchemeId } from '../design/index'
import type { Basis, Fit, Knowledge, Rule } from '../knowledge/notation'
import { byRank, enumerateCandidates, fitsOf, type IndexedCandidate } from './candidates'
import { firingOf, type Firing } from './firing'
import { answersOfKey, freeQuestions, holds, listOf, listsOf, memberOf, setsWithin, type AnswerLists, type ContextKey, type FreeQuestion } from './space'

/** A rule within one context: for each free question the set of its values, by number, under which the rule still holds. */
export interface LocalRule {
  readonly rule: Rule
  /** One bit for each value number, one entry for each free question. */
  readonly passes: readonly number[]
  /** Profiles, or lacks of the server, of which one has to be marked; null: it holds without. */
  readonly marks: readonly string[] | null
  /** Places, in rank order, of the context's candidates that the rule speaks of. */
  readonly places: Uint16Array
  /** By place: 1 where the rule speaks of the candidate. */
  readonly speaksOf: Uint8Array
  /** Numbers of the context's leaders that the rule speaks of. */
  readonly leaders: Uint16Array
  /** What it adds to a candidate's discouragement. */
  readonly weight: number
}

/** A line of the checklist within one context. */
export type LocalCheck = Pick<LocalRule, 'passes' | 'marks' | 'speaksOf'> & { readonly id: string }

/** Everything that is fixed once it is known who calls, from where, with what at hand. */
export interface Context {
  readonly key: ContextKey
  readonly fit: Fit | null
  /** The candidates of the fit row in the order of all rank criteria but discouragement. */
  readonly candidates: readonly IndexedCandidate[]
  /** Places of the candidates that can win: of those whom all deciding rules treat alike only the first can. */
  readonly leaders: Uint16Array
  /** The values of the free questions, by number; one empty set where a question does not apply. */
  readonly sets: readonly (readonly (readonly string[])[])[]
  /** For each free question the number of each set, by its values joined with commas. */
  readonly numbers: readonly ReadonlyMap<string, number>[]
  readonly forbids: readonly LocalRule[]
  readonly discourages: readonly LocalRule[]
  readonly caps: readonly LocalRule[]
  readonly requires: readonly LocalRule[]
  readonly notes: readonly LocalRule[]
  /** The lines of the checklist that can hold here, in their order. */
  readonly checks: readonly LocalCheck[]
  /** The places of each scheme's candidates, in rank order. */
  readonly placesOf: ReadonlyMap<SchemeId, readonly number[]>
  /** For each place the caps on the figure that makes its exposure, the least first; null: nothing makes one. */
  readonly exposureCaps: readonly (readonly LocalRule[] | null)[]
  /** Forbids, discourages, caps and requires one after the other: what a candidate's place and portrait depend on. */
  readonly telling: readonly LocalRule[]
  readonly firing: Firing
  /** By place its exposure's caps, the least first, by their numbers among `telling`. */
  readonly exposureAt: readonly (Uint16Array | null)[]
  /** Withdrawal budget in seconds for each value number of `revocation`; null: none. */
  readonly budgets: readonly (number | null)[]
}

/** Weights that keep the count by standard above that by guidance and that above convention. */
const weights: Readonly<Record<Basis, number>> = { standard: 1_000_000, guidance: 1_000, convention: 1 }

/** The mark that stands, beside ticked profiles, for a feature that the server lacks. */
export const lackMark = (feature: string): string => `lacks ${feature}`

/** Compiles contexts on demand and keeps them. */
export function createCompiler(knowledge: Knowledge) {
  const byScheme = new Map<SchemeId, IndexedCandidate[]>()
  const all = enumerateCandidates(knowledge)
  for (const indexed of all) {
    const list = byScheme.get(indexed.candidate.scheme)
    if (list) list.push(indexed)
    else byScheme.set(indexed.candidate.scheme, [indexed])
  }
  const rules = knowledge.rules.map((rule) => prepare(rule, rule, all))
  const limits = Object.entries(knowledge.server).map(([feature, { closes, because, sources }]) => {
    const lacking: Rule = {
      id: `server-lacks-${feature}`,
      when: {},
      of: closes,
      effect: { kind: 'forbid' },
      because,
      sources,
      basis: 'standard',
      fires: {},
      silent: null,
      since: knowledge.version,
      until: null,
    }
    return { ...prepare(lacking, lacking, all), marks: [lackMark(feature)] }
  })
  rules.push(...limits)
  const checks = Object.entries(knowledge.checks).map(([id, check]) => prepare(id, check, all))
  const contexts = new Map<string, Context>()

  const ranked = new Map<Fit | null, RankedRow>()

  const decides = rules.map(
    ({ entry: { effect } }) =>
      effect.kind === 'forbid' || effect.kind === 'discourage' || (effect.kind === 'cap' && Object.values(knowledge.exposure).includes(effect.figure)),
  )

  /** The first of all candidates whom the deciding rules treat alike. */
  function leadersOf(candidates: readonly IndexedCandidate[]): Uint16Array {
    const first = new Map<string, number>()
    candidates.forEach(({ number, candidate }, place) => {
      let signature = `${candidate.scheme}/${candidate.validation}/`
      for (let r = 0; r < rules.length; r++) if (decides[r] && rules[r]!.speaksOf[number] === 1) signature += `${r},`
      if (!first.has(signature)) first.set(signature, place)
    })
    return Uint16Array.from(first.values())
  }

  /** The candidates of a row in rank order, and which of them each rule speaks of: the same for all contexts of the row. */
  function rankedRow(row: Fit | null): RankedRow {
    const known = ranked.get(row)
    if (known !== undefined) return known
    const candidates = (row?.schemes ?? []).flatMap((scheme) => (byScheme.get(scheme) ?? []).slice().sort(byRank))
    const leaders = leadersOf(candidates)
    const reachOf = ({ speaksOf: all }: Prepared<unknown>): Reach => {
      const speaksOf = new Uint8Array(candidates.length)
      const places: number[] = []
      for (let place = 0; place < candidates.length; place++)
        if (all[candidates[place]!.number] === 1) {
          speaksOf[place] = 1
          places.push(place)
        }
      const led: number[] = []
      leaders.forEach((place, leader) => void (speaksOf[place] === 1 && led.push(leader)))
      return { speaksOf, places: Uint16Array.from(places), leaders: Uint16Array.from(led) }
    }
    const placesOf = new Map<SchemeId, number[]>((row?.schemes ?? []).map((scheme) => [scheme, []]))
    candidates.forEach(({ candidate }, place) => placesOf.get(candidate.scheme)!.push(place))
    const result = { candidates, leaders, placesOf, rules: rules.map(reachOf), checks: checks.map(reachOf) }
    ranked.set(row, result)
    return result
  }

  function compile(key: ContextKey): Context {
    const row = knowledge.fit.find((fit) => inRow(fit, key)) ?? null
    const { candidates, leaders, placesOf, ...reaches } = rankedRow(row)
    const sets = freeQuestions.map((question) => setsWithin(question, key))
    const lists = freeQuestions.map((question, q) => sets[q]!.map((set) => listsBeside(key, question, set)))
    const own = listsOf(answersOfKey(key), [])
    const local = rules.flatMap((prepared, r) =>
      localised(prepared, reaches.rules[r]!, own, lists).map(({ entry: rule, ...rest }): LocalRule => ({ rule, weight: weights[rule.basis], ...rest })),
    )
    const of = (kind: Rule['effect']['kind']) => local.filter(({ rule }) => rule.effect.kind === kind)
    const exposing = of('cap').sort((a, b) => secondsOf(a) - secondsOf(b))
    const exposureCaps = candidates.map(({ candidate }, place) => {
      const figure = knowledge.exposure[candidate.validation]
      return figure === undefined ? null : exposing.filter(({ rule, speaksOf }) => speaksOf[place] === 1 && figureOf(rule) === figure)
    })
    const [forbids, discourages, caps, requires] = [of('forbid'), of('discourage'), of('cap'), of('require')]
    const telling = [...forbids, ...discourages, ...caps, ...requires]
    const at = new Map(telling.map((rule, index) => [rule, index]))
    return {
      key,
      fit: row,
      candidates,
      leaders,
      sets,
      numbers: sets.map((own) => new Map(own.map((set, number) => [set.join(), number]))),
      forbids,
      discourages,
      caps,
      requires,
      notes: of('note'),
      checks: checks.flatMap((prepared, c) =>
        localised(prepared, reaches.checks[c]!, own, lists).map(({ entry: id, ...rest }): LocalCheck => ({ id, ...rest })),
      ),
      placesOf,
      exposureCaps,
      telling,
      firing: firingOf(telling, sets),
      exposureAt: exposureCaps.map((caps) => caps && Uint16Array.from(caps, (cap) => at.get(cap)!)),
      budgets: sets[freeQuestions.indexOf('revocation')]!.map(([value]) => knowledge.budgets.find(({ revocation }) => revocation === value)?.seconds ?? null),
    }
  }

  return {
    context(key: ContextKey): Context {
      const id = `${key.authority}/${key.client}/${key.capability}`
      let context = contexts.get(id)
      if (context === undefined) contexts.set(id, (context = compile(key)))
      return context
    },
  }
}
export type Compiler = ReturnType<typeof createCompiler>

function inRow(fit: Fit, key: ContextKey): boolean {
  return (
    fit.authority === key.authority &&
    (key.client === null ? fit.client.length === 0 : memberOf(key.client, fit.client)) &&
    (key.capability === null ? fit.capability.length === 0 : memberOf(key.capability, fit.capability))
  )
}

/** The candidates of one row that an entry speaks of. */
type Reach = Pick<LocalRule, 'places' | 'speaksOf' | 'leaders'>
interface RankedRow {
  readonly candidates: readonly IndexedCandidate[]
  readonly leaders: Uint16Array
  readonly placesOf: ReadonlyMap<SchemeId, readonly number[]>
  readonly rules: readonly Reach[]
  readonly checks: readonly Reach[]
}

/** An entry taken apart once: what the context decides of it, what each free question decides, and which candidates it speaks of. */
interface Prepared<T> {
  readonly entry: T
  /** Profiles, or lacks of the server, of which one has to be marked; null: it holds without. */
  readonly marks: readonly string[] | null
  readonly fixed: Condition
  /** For each free question its part of the condition; null: it has none. */
  readonly free: readonly (Condition | null)[]
  /** By number among all candidates. */
  readonly speaksOf: Uint8Array
}

function prepare<T>(entry: T, { when: { profiles, ...when }, of }: Pick<Rule, 'when' | 'of'>, candidates: readonly IndexedCandidate[]): Prepared<T> {
  const entries = Object.entries(when) as [string, string | readonly string[]][]
  const free = freeQuestions.map((question) => entries.filter(([key]) => dependsOn(key, question)))
  return {
    entry,
    marks: profiles === undefined ? null : listOf(profiles),
    fixed: Object.fromEntries(entries.filter(([key]) => !freeQuestions.some((question) => dependsOn(key, question)))),
    free: free.map((own) => (own.length === 0 ? null : Object.fromEntries(own))),
    speaksOf: Uint8Array.from(candidates, ({ candidate }) => (fitsOf(of, candidate) ? 1 : 0)),
  }
}

/** Whether a condition's key is the question itself or a fact that follows from it. */
const dependsOn = (key: string, question: FreeQuestion): boolean => key === question || (factRows(key)?.some((row) => question in row.when) ?? false)

/** The entry within the context, or nothing where it can hold for none of its answers or candidates. */
function localised<T>(
  { entry, marks, fixed, free }: Prepared<T>,
  reach: Reach,
  key: AnswerLists,
  lists: readonly (readonly AnswerLists[])[],
): (Omit<LocalRule, 'rule' | 'weight'> & { readonly entry: T })[] {
  if (reach.places.length === 0 || !holds(fixed, key)) return []
  const passes = free.map((condition, q) =>
    condition === null
      ? (1 << lists[q]!.length) - 1
      : lists[q]!.reduce((bits, answers, number) => (holds(condition, answers) ? bits | (1 << number) : bits), 0),
  )
  return passes.includes(0) ? [] : [{ entry, passes, marks, ...reach }]
}

function listsBeside(key: ContextKey, question: FreeQuestion, set: readonly string[]): AnswerLists {
  return listsOf({ ...answersOfKey(key), [question]: set.length === 0 ? undefined : set }, [])
}

const factRows = (key: string): readonly { readonly when: Condition }[] | undefined => (facts as Record<string, Fact>)[key]?.rows

const figureOf = ({ effect }: Rule): string | null => (effect.kind === 'cap' ? effect.figure : null)
/** The seconds of a rule that caps; no cap: no end. */
export const secondsOf = ({ rule: { effect } }: LocalRule): number => (effect.kind === 'cap' ? effect.seconds : Infinity)
