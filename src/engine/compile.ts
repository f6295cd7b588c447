/** Rules, fit and candidates made ready once, so that each set of answers is settled by comparing small numbers. */
import { facts, type Condition, type Fact, type SchemeId } from '../design/index'
import { attributes, type Basis, type Candidate, type Fit, type Knowledge, type Of, type Rule } from '../knowledge/notation'
import { answersOfKey, freeQuestions, holds, listOf, listsOf, memberOf, setsWithin, type AnswerLists, type ContextKey, type FreeQuestion } from './space'

export interface IndexedCandidate {
  readonly candidate: Candidate
  readonly id: string
  readonly lookups: number
  readonly parts: number
  readonly proof: number
}

/** A rule within one context: for each free question the set of its values, by number, under which the rule still holds. */
export interface LocalRule {
  readonly rule: Rule
  /** One bit for each value number, one entry for each free question. */
  readonly passes: readonly number[]
  readonly profiles: readonly string[] | null
  /** Places, in rank order, of the context's candidates that the rule speaks of. */
  readonly places: Uint16Array
  /** By place: 1 where the rule speaks of the candidate. */
  readonly speaksOf: Uint8Array
  /** What it adds to a candidate's discouragement. */
  readonly weight: number
}

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
  /** For each place the caps on the figure that makes its exposure, the least first; null: nothing makes one. */
  readonly exposureCaps: readonly (readonly LocalRule[] | null)[]
  /** Withdrawal budget in seconds for each value number of `revocation`; null: none. */
  readonly budgets: readonly (number | null)[]
}

/** Weights that keep the count by standard above that by guidance and that above convention. */
const weights: Readonly<Record<Basis, number>> = { standard: 1_000_000, guidance: 1_000, convention: 1 }

export function fitsOf(of: Of, candidate: Candidate): boolean {
  for (const attribute in of) {
    const wanted = of[attribute as keyof Of]
    if (wanted !== undefined && !memberOf(wanted, [candidate[attribute as keyof Candidate]])) return false
  }
  return true
}

/** Spells a candidate out, its attributes in their order. */
export const candidateId = (candidate: Candidate): string => attributes.map((attribute) => candidate[attribute]).join('/')

/** Every legal candidate with its rank figures. */
export function enumerateCandidates(knowledge: Knowledge): readonly IndexedCandidate[] {
  const all: IndexedCandidate[] = []
  for (const product of knowledge.products)
    for (const clientAuthentication of product.clientAuthentication)
      for (const senderConstraint of product.senderConstraint)
        for (const [tokenFormat, validation] of product.token)
          for (const refresh of product.refresh) {
            // A refresh token can be bound only to the key that binds the access token.
            if (refresh === 'bound' && senderConstraint === 'none') continue
            const candidate: Candidate = { scheme: product.scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh }
            all.push({
              candidate,
              id: candidateId(candidate),
              lookups: knowledge.lookups[validation] ?? 0,
              parts: attributes.reduce((sum, attribute) => sum + (knowledge.parts[attribute]?.[candidate[attribute]] ?? 0), 0),
              proof: knowledge.proof.find(({ of }) => fitsOf(of, candidate))?.rank ?? knowledge.proof.length,
            })
          }
  return all
}

/** Compiles contexts on demand and keeps them. */
export function createCompiler(knowledge: Knowledge) {
  const byScheme = new Map<SchemeId, IndexedCandidate[]>()
  for (const indexed of enumerateCandidates(knowledge)) {
    const list = byScheme.get(indexed.candidate.scheme)
    if (list) list.push(indexed)
    else byScheme.set(indexed.candidate.scheme, [indexed])
  }
  const rules = knowledge.rules.filter(({ since, until }) => since <= knowledge.version && (until === null || until > knowledge.version))
  const contexts = new Map<string, Context>()

  function compile(key: ContextKey): Context {
    const row = knowledge.fit.find((fit) => inRow(fit, key)) ?? null
    const place = new Map((row?.schemes ?? []).map((scheme, index) => [scheme, index]))
    const candidates = (row?.schemes ?? [])
      .flatMap((scheme) => byScheme.get(scheme) ?? [])
      .sort(
        (a, b) =>
          place.get(a.candidate.scheme)! - place.get(b.candidate.scheme)! ||
          a.lookups - b.lookups ||
          a.parts - b.parts ||
          a.proof - b.proof ||
          (a.id < b.id ? -1 : 1),
      )
    const sets = freeQuestions.map((question) => setsWithin(question, key))
    const lists = freeQuestions.map((question, q) => sets[q]!.map((set) => listsBeside(key, question, set)))
    const local = rules.flatMap((rule) => localRule(rule, lists, candidates))
    const of = (kind: Rule['effect']['kind']) => local.filter(({ rule }) => rule.effect.kind === kind)
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
      exposureCaps: candidates.map(({ candidate }, place) => {
        const figure = knowledge.exposure[candidate.validation]
        return figure === undefined
          ? null
          : of('cap')
              .filter(({ rule, speaksOf }) => figureOf(rule) === figure && speaksOf[place] === 1)
              .sort((a, b) => secondsOf(a) - secondsOf(b))
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

/** The rule within the context, or nothing where it can hold for none of its answers or candidates. */
function localRule(rule: Rule, lists: readonly (readonly AnswerLists[])[], candidates: readonly IndexedCandidate[]): LocalRule[] {
  const places = candidates.flatMap(({ candidate }, index) => (fitsOf(rule.of, candidate) ? [index] : []))
  if (places.length === 0) return []
  const speaksOf = new Uint8Array(candidates.length)
  for (const place of places) speaksOf[place] = 1
  const { profiles, ...when } = rule.when
  const passes = freeQuestions.map((question, q) => {
    const seen = keysSeenBy(question, when)
    return lists[q]!.reduce((bits, answers, number) => (holds(seen, answers) ? bits | (1 << number) : bits), 0)
  })
  if (passes.includes(0)) return []
  return [{ rule, passes, profiles: profiles === undefined ? null : listOf(profiles), places: Uint16Array.from(places), speaksOf, weight: weights[rule.basis] }]
}

function listsBeside(key: ContextKey, question: FreeQuestion, set: readonly string[]): AnswerLists {
  return listsOf({ ...answersOfKey(key), [question]: set.length === 0 ? undefined : set }, [])
}

/** The part of a condition that one free question decides: itself, the facts that follow from it, and what the context fixes. */
function keysSeenBy(question: FreeQuestion, when: Omit<Rule['when'], 'profiles'>): Condition {
  const others: readonly string[] = freeQuestions.filter((other) => other !== question)
  const dependsOn = (key: string, free: string): boolean => key === free || (factRows(key)?.some((row) => free in row.when) ?? false)
  return Object.fromEntries(Object.entries(when).filter(([key]) => !others.some((other) => dependsOn(key, other))))
}

const factRows = (key: string): readonly { readonly when: Condition }[] | undefined => (facts as Record<string, Fact>)[key]?.rows

const figureOf = ({ effect }: Rule): string | null => (effect.kind === 'cap' ? effect.figure : null)
/** The seconds of a rule that caps; no cap: no end. */
export const secondsOf = ({ rule: { effect } }: LocalRule): number => (effect.kind === 'cap' ? effect.seconds : Infinity)
