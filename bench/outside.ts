/**
 * What no rules engine does by itself, in plain code that all of the others share: the candidates, their rank, figures,
 * controls and reasons, from the statements that held.
 */
import { schemeIds, type Answers, type Profile, type SchemeId } from '../src/design/index'
import type { Decision, Engine } from '../src/engine/index'
import { lifetimeIds, type Candidate, type Knowledge, type Rule } from '../src/knowledge/index'
import type { Matcher, Rival } from './rivals/index'
import { exposedBy, factsOf, liveRules, rowsAndBudgets, speaksOf, statement, type Facts } from './rules'

/** What is compared of a decision. */
export interface Outline {
  readonly scheme: SchemeId | null
  readonly candidate: string
  readonly exposureSeconds: number | null
  readonly figures: string
  /** Each control with its strength, sorted. */
  readonly controls: readonly string[]
  /** The entries that fired on the winner, sorted. */
  readonly rules: readonly string[]
  /** The entries that speak against each other scheme: what closed it, or discourages its best candidate. */
  readonly against: Readonly<Record<string, readonly string[]>>
}

const spelt = ({ scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh }: Candidate): string =>
  [scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh].join('/')

/** The same of a decision of ours. */
export function outlineOf(decision: Decision): Outline {
  return {
    scheme: decision.scheme,
    candidate: decision.scheme === null ? '' : spelt({ ...decision, validation: decision.validation!.method } as unknown as Candidate),
    exposureSeconds: decision.exposureSeconds,
    figures: lifetimeIds.map((id) => decision.lifetimes?.[id]?.seconds ?? '').join(),
    controls: decision.controls.map(({ id, strength }) => `${id} ${strength}`).sort(),
    rules: decision.conflict === null ? decision.rules : [],
    against: Object.fromEntries(
      [...decision.discouraged, ...decision.rejected]
        .filter(({ scheme }) => schemeIds.includes(scheme as SchemeId))
        .map(({ scheme, rules }) => [scheme, rules.toSorted()]),
    ),
  }
}

export type Decide = (answers: Answers, profiles: readonly Profile[]) => Promise<Outline>

const weights: Readonly<Record<Rule['basis'], number>> = { standard: 1_000_000, guidance: 1_000, convention: 1 }
const strengths = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']
const noRow = 'no row'

/** Candidates of each row of the fit table in the order of rank; made before the clock runs. */
export type Rows = Map<string, readonly Candidate[]>
export function rowsFor(engine: Engine, drawn: readonly Answers[]): Rows {
  const rows: Rows = new Map()
  for (const answers of drawn) {
    const row = engine.knowledge.fit.find(
      ({ authority, client, capability }) =>
        authority === answers.authority &&
        (answers.client === undefined ? client.length === 0 : client.includes(answers.client)) &&
        (answers.capability === undefined ? capability.length === 0 : capability.includes(answers.capability)),
    )
    if (row !== undefined && !rows.has(row.id))
      rows.set(
        row.id,
        engine.pointOf(answers).context.candidates.map(({ candidate }) => candidate),
      )
  }
  return rows
}

/** The rules whole, conditions on answers and candidates, in the engine: once for the row, once for each of its candidates, once for the winner. */
export function byCandidate(rival: Rival, knowledge: Knowledge, rows: Rows): Decide {
  const rules = liveRules(knowledge)
  const closing = rules.filter((rule) => rule.effect.kind === 'forbid' || rule.effect.kind === 'discourage' || exposedBy(knowledge, rule).length > 0)
  const speaking = rules.filter(({ effect }) => effect.kind !== 'forbid')
  const heads = rowsAndBudgets(knowledge)
  const matchHeads = rival.compile(heads)
  const matchClosing = rival.compile(
    closing.map((rule) => statement(rule.id, rule.when, rule.effect.kind === 'cap' ? { ...rule.of, validation: exposedBy(knowledge, rule) } : rule.of)),
  )
  const matchSpeaking = rival.compile(speaking.map(({ id, when, of }) => statement(id, when, of)))
  const complete = completer(knowledge)
  return async (answers, profiles) => {
    const facts = factsOf(answers, profiles)
    const head = await firedOf(matchHeads, facts, heads)
    const candidates = rows.get(head.find((id) => rows.has(id)) ?? noRow) ?? []
    const cases = candidates.map((candidate): Facts => ({ ...facts, ...candidate }))
    const fired = cases.length === 0 ? [] : (await matchClosing(cases)).map((numbers) => numbers.map((number) => closing[number]!))
    const ranked = complete.rank(candidates, fired, head)
    const won = ranked.winner < 0 ? [] : await firedOf(matchSpeaking, cases[ranked.winner]!, speaking)
    return complete.tell(candidates, fired, head, ranked, new Set(won))
  }
}

/** Only the conditions on answers in the engine, all at once; which candidates a rule speaks of is looked up in lists made before the clock runs. */
export function byAnswers(rival: Rival, knowledge: Knowledge, rows: Rows): Decide {
  const rules = liveRules(knowledge)
  const statements = [...rowsAndBudgets(knowledge), ...rules.map(({ id, when }) => statement(id, when))]
  const match = rival.compile(statements)
  const complete = completer(knowledge)
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const placesIn = new Map(
    [...rows].map(([id, candidates]) => [
      id,
      new Map(rules.map((rule) => [rule.id, candidates.flatMap((candidate, place) => (speaksOf(rule, candidate) ? [place] : []))])),
    ]),
  )
  return async (answers, profiles) => {
    const ids = await firedOf(match, factsOf(answers, profiles), statements)
    const row = ids.find((id) => rows.has(id)) ?? noRow
    const candidates = rows.get(row) ?? []
    const fired: Rule[][] = candidates.map(() => [])
    for (const id of ids) {
      const rule = byId.get(id)
      const kind = rule?.effect.kind
      if (kind === 'forbid' || kind === 'discourage' || kind === 'cap') for (const place of placesIn.get(row)?.get(id) ?? []) fired[place]!.push(rule!)
    }
    const ranked = complete.rank(candidates, fired, ids)
    const won = ranked.winner < 0 ? [] : ids.filter((id) => byId.has(id) && speaksOf(byId.get(id)!, candidates[ranked.winner]!))
    return complete.tell(candidates, fired, ids, ranked, new Set(won))
  }
}

async function firedOf(match: Matcher, facts: Facts, statements: readonly { readonly id: string }[]): Promise<readonly string[]> {
  const [numbers] = await match([facts])
  return numbers!.map((number) => statements[number]!.id)
}

interface Ranked {
  readonly winner: number
  readonly closed: readonly boolean[]
  readonly over: readonly boolean[]
  readonly discouragement: readonly number[]
}

function completer(knowledge: Knowledge) {
  const byId = new Map(liveRules(knowledge).map((rule) => [rule.id, rule]))
  const fits = new Map(knowledge.fit.map((row) => [row.id, row]))

  function rank(candidates: readonly Candidate[], fired: readonly (readonly Rule[])[], head: readonly string[]): Ranked {
    const budget = knowledge.budgets.find(({ id }) => head.includes(id))
    const over = candidates.map(({ validation }, place) => {
      const figure = knowledge.exposure[validation]
      if (budget === undefined || figure === undefined) return false
      let least = Infinity
      for (const { effect } of fired[place]!) if (effect.kind === 'cap' && effect.figure === figure && effect.seconds < least) least = effect.seconds
      return least > budget.seconds
    })
    const closed = candidates.map((_, place) => over[place]! || fired[place]!.some(({ effect }) => effect.kind === 'forbid'))
    const discouragement = fired.map((rules) => rules.reduce((sum, { effect, basis }) => sum + (effect.kind === 'discourage' ? weights[basis] : 0), 0))
    let winner = -1
    for (let place = 0; place < candidates.length; place++)
      if (!closed[place] && (winner < 0 || discouragement[place]! < discouragement[winner]!)) winner = place
    return { winner, closed, over, discouragement }
  }

  function tell(
    candidates: readonly Candidate[],
    fired: readonly (readonly Rule[])[],
    head: readonly string[],
    { winner, closed, over, discouragement }: Ranked,
    won: ReadonlySet<string>,
  ): Outline {
    const fit = head.map((id) => fits.get(id)).find((row) => row !== undefined)
    const budget = knowledge.budgets.find(({ id }) => head.includes(id))
    const own = candidates[winner]
    const against: Record<string, readonly string[]> = {}
    for (const scheme of schemeIds) {
      if (scheme === own?.scheme) continue
      const places = candidates.flatMap((candidate, place) => (candidate.scheme === scheme ? [place] : []))
      const open = places.filter((place) => !closed[place])
      if (places.length === 0) against[scheme] = fit === undefined ? [] : [fit.id]
      else if (open.length === 0) {
        const ids = new Set(places.flatMap((place) => fired[place]!.filter(({ effect }) => effect.kind === 'forbid').map(({ id }) => id)))
        against[scheme] = [...ids, ...(budget !== undefined && places.some((place) => over[place]) ? [budget.id] : [])].sort()
      } else {
        const best = open.reduce((a, b) => (discouragement[b]! < discouragement[a]! ? b : a))
        if (discouragement[best]! > 0)
          against[scheme] = fired[best]!.filter(({ effect }) => effect.kind === 'discourage')
            .map(({ id }) => id)
            .sort()
      }
    }
    if (own === undefined)
      return { scheme: null, candidate: '', exposureSeconds: null, figures: lifetimeIds.map(() => '').join(), controls: [], rules: [], against }
    const figures = new Map<string, { seconds: number; rules: readonly string[] }>()
    const controls = new Map<string, string>()
    const said: string[] = [fit!.id, ...(budget === undefined ? [] : [budget.id])]
    for (const id of won) {
      const { effect } = byId.get(id)!
      if (effect.kind === 'cap') {
        if (!knowledge.issues[effect.figure].some((of) => speaksOf({ of }, own))) continue
        const before = figures.get(effect.figure)
        if (before === undefined || effect.seconds < before.seconds) figures.set(effect.figure, { seconds: effect.seconds, rules: [id] })
        else if (effect.seconds === before.seconds) figures.set(effect.figure, { ...before, rules: [...before.rules, id] })
      } else if (effect.kind !== 'forbid') said.push(id)
      if (effect.kind === 'require') {
        const before = controls.get(effect.control)
        if (before === undefined || strengths.indexOf(effect.strength) < strengths.indexOf(before)) controls.set(effect.control, effect.strength)
      }
    }
    for (const { figure, parent } of knowledge.atMost) {
      const [inner, outer] = [figures.get(figure), figures.get(parent)]
      if (inner !== undefined && outer !== undefined && inner.seconds > outer.seconds) figures.set(figure, outer)
    }
    const exposing = knowledge.exposure[own.validation]
    return {
      scheme: own.scheme,
      candidate: spelt(own),
      exposureSeconds: exposing === undefined ? 0 : (figures.get(exposing)?.seconds ?? Infinity),
      figures: lifetimeIds.map((id) => figures.get(id)?.seconds ?? '').join(),
      controls: [...controls].map(([id, strength]) => `${id} ${strength}`).sort(),
      rules: [...new Set([...said, ...[...figures.values()].flatMap(({ rules }) => rules)])].sort(),
      against,
    }
  }
  return { rank, tell }
}
