/** Rules, fit and candidates made ready once, so that each set of answers is settled by comparing small numbers. */
import { facts, type Condition, type Fact, type SchemeId } from '../design/index'
import type { Basis, Fit, Knowledge, Rule } from '../knowledge/notation'
import { byRank, enumerateCandidates, fitsOf, type IndexedCandidate } from './candidates'
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
  /** The values of the free questions, by number; one empty set where a question does not apply. */
  readonly sets: readonly (readonly (readonly string[])[])[]
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
  const rules = knowledge.rules
    .filter(({ since, until }) => since <= knowledge.version && (until === null || until > knowledge.version))
    .map((rule) => prepare(rule, rule, all))
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

  /** The candidates of a row in rank order, and which of them each rule speaks of: the same for all contexts of the row. */
  function rankedRow(row: Fit | null): RankedRow {
    const known = ranked.get(row)
    if (known !== undefined) return known
    const candidates = (row?.schemes ?? []).flatMap((scheme) => (byScheme.get(scheme) ?? []).slice().sort(byRank))
    const reachOf = ({ speaksOf: all }: Prepared<unknown>): Reach => {
      const speaksOf = new Uint8Array(candidates.length)
      const places: number[] = []
      for (let place = 0; place < candidates.length; place++)
        if (all[candidates[place]!.number] === 1) {
          speaksOf[place] = 1
          places.push(place)
        }
      return { speaksOf, places: Uint16Array.from(places) }
    }
    const placesOf = new Map<SchemeId, number[]>((row?.schemes ?? []).map((scheme) => [scheme, []]))
    candidates.forEach(({ candidate }, place) => placesOf.get(candidate.scheme)!.push(place))
    const result = { candidates, placesOf, rules: rules.map(reachOf), checks: checks.map(reachOf) }
    ranked.set(row, result)
    return result
  }

  function compile(key: ContextKey): Context {
    const row = knowledge.fit.find((fit) => inRow(fit, key)) ?? null
    const { candidates, placesOf, ...reaches } = rankedRow(row)
    const sets = freeQuestions.map((question) => setsWithin(question, key))
    const lists = freeQuestions.map((question, q) => sets[q]!.map((set) => listsBeside(key, question, set)))
    const own = listsOf(answersOfKey(key), [])
    const local = rules.flatMap((prepared, r) =>
      localised(prepared, reaches.rules[r]!, own, lists).map(({ entry: rule, ...rest }): LocalRule => ({ rule, weight: weights[rule.basis], ...rest })),
    )
    const of = (kind: Rule['effect']['kind']) => local.filter(({ rule }) => rule.effect.kind === kind)
    const exposing = of('cap').sort((a, b) => secondsOf(a) - secondsOf(b))
    return {
      key,
      fit: row,
      candidates,
      sets,
      forbids: of('forbid'),
      discourages: of('discourage'),
      caps: of('cap'),
      requires: of('require'),
      notes: of('note'),
      checks: checks.flatMap((prepared, c) =>
        localised(prepared, reaches.checks[c]!, own, lists).map(({ entry: id, ...rest }): LocalCheck => ({ id, ...rest })),
      ),
      placesOf,
      exposureCaps: candidates.map(({ candidate }, place) => {
        const figure = knowledge.exposure[candidate.validation]
        return figure === undefined ? null : exposing.filter(({ rule, speaksOf }) => speaksOf[place] === 1 && figureOf(rule) === figure)
      }),
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
type Reach = Pick<LocalRule, 'places' | 'speaksOf'>
interface RankedRow {
  readonly candidates: readonly IndexedCandidate[]
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
