/** Rules, fit and candidates made ready once, so that each set of answers is settled by comparing words. */
import { schemeIds, type SchemeId } from '../design/index'
import type { Budget, Fit, Knowledge, Rule, Scheme } from '../knowledge/notation'
import { bitsWhere, keyOf } from './bits'
import { candidatesOf, fitsOf, type IndexedCandidate } from './candidates'
import { inOrder } from './controls'
import { decidingOf, leadersOf, type Deciding } from './deciding'
import { passesFor, prepare, type Caller, type Local, type Prepared } from './entries'
import { firingOf, markedBy, type Conditional, type Firing } from './firing'
import { answersOfKey, freeQuestions, listsOf, memberOf, setsWithin, type ContextKey } from './space'

export type LocalRule = Local<Rule>
type Registration = Scheme['registration'][number]

/** Everything that is fixed once it is known who calls, from where, with what at hand. */
export interface Context {
  readonly key: ContextKey
  readonly fit: Fit | null
  /** The candidates of the fit row in the order of all rank criteria but discouragement. */
  readonly candidates: readonly IndexedCandidate[]
  /** Where each scheme's candidates begin and where they have ended. */
  readonly ranges: ReadonlyMap<SchemeId, readonly [from: number, to: number]>
  /** By place the scheme's number. */
  readonly schemeAt: Uint8Array
  /** The values of the free questions, by number; one empty set where a question does not apply. */
  readonly sets: Caller['sets']
  /** For each free question whether it applies. */
  readonly asks: readonly boolean[]
  readonly forbids: readonly LocalRule[]
  readonly discourages: readonly LocalRule[]
  readonly caps: readonly LocalRule[]
  readonly requires: readonly LocalRule[]
  readonly notes: readonly LocalRule[]
  /** The lines of the checklist that can hold here, by id, in their order. */
  readonly checks: readonly Local<string>[]
  readonly registrations: readonly Local<Registration>[]
  /** What can fire, the deciding rules first. */
  readonly firing: Firing
  readonly deciding: Deciding
  /** Places of the candidates that can win under marks, in the order of rank. */
  leaders(marks: readonly string[]): Uint16Array
  /** Withdrawal budget for each value number of `revocation`; null: none. */
  readonly budgets: readonly (Budget | null)[]
}

/** The mark that stands, beside ticked profiles, for a feature that the server lacks. */
export const lackMark = (feature: string): string => `lacks ${feature}`

/** The candidates of a row in rank order: the same for all contexts of the row. */
interface Row extends Pick<Context, 'candidates' | 'ranges' | 'schemeAt'> {
  /** Which of them each entry speaks of; null: none. Made when first asked for. */
  readonly reach: Map<Prepared<unknown>, Uint32Array | null>
  /** What decides, by the numbers of the rules that can fire. */
  readonly deciding: Map<string, Deciding>
}

/** Compiles contexts on demand and keeps them. */
export function createCompiler(knowledge: Knowledge) {
  const byScheme = new Map<SchemeId, readonly IndexedCandidate[]>()
  // Rules that ask for controls stand in the order of the controls, then of their ids.
  const rules = [...inOrder(knowledge).map((rule) => prepare(rule, rule)), ...limitsOf(knowledge)]
  const checks = Object.entries(knowledge.checks).map(([id, check]) => prepare(id, check))
  const registrations = Object.entries(knowledge.schemes).flatMap(([scheme, { registration }]) =>
    registration.map((line) => prepare(line, { when: line.when, of: { ...line.of, scheme: scheme as SchemeId } })),
  )
  const exposing = new Set<string>(Object.values(knowledge.exposure))
  const kindOf = ({ effect }: Rule): string => (effect.kind === 'cap' && exposing.has(effect.figure) ? 'exposing' : effect.kind)
  const contexts = new Map<ContextKey, Context>()
  const rows = new Map<Fit | null, Row>()

  function ofScheme(scheme: SchemeId): readonly IndexedCandidate[] {
    let own = byScheme.get(scheme)
    if (own === undefined) byScheme.set(scheme, (own = candidatesOf(knowledge, scheme)))
    return own
  }

  function rowOf(fit: Fit | null): Row {
    let row = rows.get(fit)
    if (row === undefined) {
      const candidates = (fit?.schemes ?? []).flatMap(ofScheme)
      const ranges = new Map<SchemeId, readonly [number, number]>()
      let from = 0
      for (const scheme of fit?.schemes ?? []) ranges.set(scheme, [from, (from += ofScheme(scheme).length)])
      row = {
        candidates,
        ranges,
        schemeAt: Uint8Array.from(candidates, ({ candidate }) => schemeIds.indexOf(candidate.scheme)),
        reach: new Map(),
        deciding: new Map(),
      }
      rows.set(fit, row)
    }
    return row
  }

  function reachOf({ candidates, reach }: Row, prepared: Prepared<unknown>): Uint32Array | null {
    let own = reach.get(prepared)
    if (own === undefined) {
      own = bitsWhere(candidates.length, (place) => fitsOf(prepared.of, candidates[place]!.candidate))
      if (own.every((word) => word === 0)) own = null
      reach.set(prepared, own)
    }
    return own
  }

  function compile(key: ContextKey): Context {
    const fit = knowledge.fit.find((one) => inRow(one, key)) ?? null
    const row = rowOf(fit)
    const sets = freeQuestions.map((question) => setsWithin(question, key))
    const caller: Caller = { key, lists: listsOf(answersOfKey(key), []), sets }
    const localised = <T>(prepared: readonly Prepared<T>[]): (Omit<Local<T>, 'index'> & { number: number })[] =>
      prepared.flatMap((one, number) => {
        const passes = passesFor(one, caller)
        const speaksOf = passes && reachOf(row, one)
        return speaksOf === null ? [] : [{ entry: one.entry, marks: one.marks, passes: passes!, speaksOf, number }]
      })
    const speaking = localised(rules)
    const fireable: Conditional[] = []
    const numbered = <T extends Conditional>(some: readonly T[]): (T & { index: number })[] => some.map((one) => ({ ...one, index: fireable.push(one) - 1 }))
    const ofKind = (kind: string) => numbered(speaking.filter(({ entry }) => kindOf(entry) === kind))
    const [forbids, discourages, exposingCaps] = [ofKind('forbid'), ofKind('discourage'), ofKind('exposing')]
    const deciders = [...forbids, ...discourages, ...exposingCaps]
    const id = deciders.map(({ number }) => number).join()
    let deciding = row.deciding.get(id)
    if (deciding === undefined) row.deciding.set(id, (deciding = decidingOf(knowledge, row.candidates, deciders)))
    const kept = deciding
    const always = bitsWhere(deciders.length, (index) => deciders[index]!.passes.every((bits, q) => bits === (1 << sets[q]!.length) - 1))
    const leading = new Map<string, Uint16Array>()
    const under = new WeakMap<readonly string[], Uint16Array>()
    const context: Context = {
      key,
      fit,
      candidates: row.candidates,
      ranges: row.ranges,
      schemeAt: row.schemeAt,
      sets,
      asks: sets.map((own) => own[0]!.length > 0),
      forbids,
      discourages,
      caps: [...exposingCaps, ...ofKind('cap')],
      requires: ofKind('require'),
      notes: ofKind('note'),
      checks: numbered(localised(checks)),
      registrations: numbered(localised(registrations)),
      firing: firingOf(fireable, sets),
      deciding,
      leaders(marks) {
        const before = under.get(marks)
        if (before !== undefined) return before
        const can = markedBy(context.firing, marks)
        const known = keyOf(can, can, kept.width)
        let leaders = leading.get(known)
        if (leaders === undefined)
          leading.set(
            known,
            (leaders = leadersOf(
              kept,
              can,
              always.map((word, w) => word & can[w]!),
            )),
          )
        under.set(marks, leaders)
        return leaders
      },
      budgets: sets[freeQuestions.indexOf('revocation')]!.map(([value]) => knowledge.budgets.find(({ revocation }) => revocation === value) ?? null),
    }
    return context
  }

  return {
    /** Of one key, as `contextKeyOf` gives it. */
    context(key: ContextKey): Context {
      let context = contexts.get(key)
      if (context === undefined) contexts.set(key, (context = compile(key)))
      return context
    },
  }
}
export type Compiler = ReturnType<typeof createCompiler>

/** What an authorization server cannot serve where it lacks a feature, as rules that hold under its mark. */
function limitsOf({ server, version }: Knowledge): readonly Prepared<Rule>[] {
  return Object.entries(server).map(([feature, { closes, because, sources }]) => {
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
      since: version,
      until: null,
    }
    return { ...prepare(lacking, lacking), marks: [lackMark(feature)] }
  })
}

function inRow(fit: Fit, key: ContextKey): boolean {
  return (
    fit.authority === key.authority &&
    (key.client === null ? fit.client.length === 0 : memberOf(key.client, fit.client)) &&
    (key.capability === null ? fit.capability.length === 0 : memberOf(key.capability, fit.capability))
  )
}
