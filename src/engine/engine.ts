/** The engine's door: answers in, decisions out. It knows no scheme and no rule by name. */
import {
  applies,
  choices,
  isComplete,
  normaliseAnswers,
  questionIds,
  serverFeatureIds,
  slugsOf,
  type Answers,
  type Api,
  type Design,
  type Integration,
  type Profile,
  type QuestionId,
  type SchemeId,
} from '../design/index'
import { attributes, type Knowledge } from '../knowledge/notation'
import { withAccess } from './access'
import { fitsOf } from './candidates'
import { createCompiler, lackMark, type Context } from './compile'
import { conflictDecision } from './conflict'
import type { Decision, DesignDecision, Finding, GivenUp, Relevance, WhatIf } from './decision'
import { commonControls } from './controls'
import { createExplainer, emptyDecision } from './explain'
import { givenUpBetween, type Settled } from './given-up'
import { reviewOf } from './review'
import { pointIfComplete, pointOf, type Point } from './settle'
import { answersOfKey, contextsOf, freeQuestions, type ContextKey } from './space'
import { firedThroughout } from './firing'
import { createTables, possibleValues, sweep } from './table'
import { canChangeScheme, completed, nextQuestionOf, outcomesOf, printedOutcomes, schemesOf } from './unknowns'
import { knowledgeAt } from './versions'
import { whatIfOf, type Sketched } from './what-if'

/** Version of the engine's semantics, printed with each decision. */
export const engineVersion = '1.0.0'

/** What holds for all integrations of an API. */
export interface Given {
  readonly profiles?: readonly Profile[] | undefined
  /** Features that the authorization server has; absent: not stated, so that it is taken to have all. */
  readonly server?: readonly string[] | undefined
}

export interface Engine {
  readonly knowledge: Knowledge
  /** Decides one integration's answers, complete or not. Never throws for answers of the vocabulary. */
  decide(answers: Answers, given?: Given): Decision
  /** One integration of an API: with scopes and with what its server cannot serve, without what-ifs. */
  decideIntegration(integration: Integration, api: Api): Decision
  /** What each other answer would change, one entry after the other, for whoever must not be held up by all of them. */
  whatIfs(answers: Answers, given?: Given): Iterable<WhatIf>
  /** The decision without what-ifs, for many answers at once. */
  decideQuickly(answers: Answers, given?: Given): Decision
  /** Schemes that the answers leave possible; null stands for a conflict. */
  outcome(answers: Answers, given?: Given): { readonly schemes: readonly (SchemeId | null)[] }
  /** The threats that the first answers' winner covers and the second's does not, each with what made the change; `then` differs from `given` at most in its profiles or server. */
  givesUp(from: Answers, to: Answers, given?: Given, then?: Given): readonly GivenUp[]
  /** What each question can still change, the others being as answered; a question that does not apply is idle. */
  relevance(answers: Answers, given?: Given): Readonly<Record<QuestionId, Relevance>>
  /** Where complete answers stand, for whoever surveys every candidate there. */
  pointOf(answers: Answers, given?: Given): Point
  /** The findings about a design as a whole, without deciding what would change it: for lists that follow every answer. */
  review(design: Design): readonly Finding[]
  /** Decides a whole design with its review. */
  decideDesign(design: Design): DesignDecision
  /** Drops the decisions that are remembered, after texts were put into the knowledge; what rules say of whom is kept. */
  forget(): void
}

/** The fingerprint of a conflict. */
const conflicting = 'a conflict'

/** How many decisions are kept; a design session goes to and fro between few answers. */
const kept = 4000
/** Lists of marks that are kept; whoever walks through all sets of profiles shall not keep every one. */
const keptMarks = 500

/** An engine that decides with the knowledge as of one of its published versions; not named, the present one. @throws RangeError for any other */
export function createEngine(all: Knowledge, version: string = all.version): Engine {
  const knowledge = knowledgeAt(all, version)
  const compiler = createCompiler(knowledge)
  const tableOf = createTables(compiler)
  const explainer = createExplainer(knowledge)
  const decisions = new Map<string, Decision>()
  // One list for the same marks, by which everything that depends on them is looked up.
  const known = new Map<string, readonly string[]>()

  function quickly(answers: Answers, marks: readonly string[]): Decision {
    const key = `${questionIds.map((id) => String(answers[id] ?? '')).join('/')}/${marks.join()}`
    const before = decisions.get(key)
    if (before !== undefined) return before
    const decision = decideOnce(answers, marks)
    if (decisions.size >= kept) decisions.clear()
    decisions.set(key, decision)
    return decision
  }

  function decideOnce(answers: Answers, marks: readonly string[]): Decision {
    if (isComplete(answers)) {
      const point = pointOf(compiler, answers, marks)
      return point.winner >= 0 ? explainer.explain(point) : conflictDecision(knowledge, compiler, tableOf, answers, answers, marks)
    }
    const found = outcomesOf(tableOf, answers, marks)
    if (found.schemes.length === 1) {
      const full = completed(knowledge, answers)
      if (found.schemes[0] === null) return conflictDecision(knowledge, compiler, tableOf, answers, full.answers, marks)
      return { ...explainer.explain(pointOf(compiler, full.answers, marks)), assumptions: full.assumptions }
    }
    return {
      ...emptyDecision,
      controls: controlsOfAll(answers, marks),
      outcomes: printedOutcomes(found),
      nextQuestion: nextQuestionOf(found, answers),
      sentence: found.schemes.length === 2 ? 'One more answer decides between two outcomes.' : `The answers still leave ${found.schemes.length} outcomes.`,
    }
  }

  /** Controls that fire on the winner of every completion that has one. */
  function controlsOfAll(answers: Answers, marks: readonly string[]): Decision['controls'] {
    let common: Decision['controls'] | null = null
    for (const key of contextsOf(answers)) {
      const table = tableOf(key, marks)
      const possible = possibleValues(table.context, answers)
      const winners = new Set<number>()
      sweep(table, possible, (index) => void winners.add(table.winners[index]!))
      winners.delete(-1)
      if (winners.size === 0) continue
      const fired = firedThroughout(table.context.firing, possible, marks)
      const here = explainer.controlsOfAll(table.context, [...winners], fired)
      common = common === null ? here : commonControls(common, here)
      if (common.length === 0) return []
    }
    return common ?? []
  }

  /** What a what-if compares: the candidate, its figures and controls, without lists and reasons. */
  function sketched(answers: Answers, marks: readonly string[]): Sketched {
    const whole = pointIfComplete(compiler, answers, marks)
    if (whole !== null) return { sketch: explainer.sketch(whole), point: whole, isComplete: true }
    const schemes = schemesOf(tableOf, answers, marks)
    if (schemes.length > 1) return { sketch: { ...emptyDecision, outcomes: schemes.map((scheme) => ({ scheme, when: {} })) }, point: null, isComplete: false }
    const point = pointOf(compiler, completed(knowledge, answers).answers, marks)
    return { sketch: explainer.sketch(point), point, isComplete: false }
  }

  /** A winner with its controls; null: the answers leave several outcomes. */
  function settled(answers: Answers, marks: readonly string[]): Settled | null {
    const whole = pointIfComplete(compiler, answers, marks)
    if (whole !== null) return { point: whole, controls: explainer.controlsOf(whole) }
    const { point, sketch } = sketched(answers, marks)
    return point && { point, controls: sketch.controls }
  }

  /** What tells candidate, figures and controls apart. */
  const fingerprint = (answers: Answers, marks: readonly string[]): string => {
    const { scheme, clientAuthentication, senderConstraint, tokenFormat, refresh, validation, lifetimes, exposureSeconds, controls } = sketched(
      answers,
      marks,
    ).sketch
    if (scheme === null) return conflicting
    const figures = Object.values(lifetimes ?? {}).map((lifetime) => lifetime?.seconds)
    return [
      scheme,
      clientAuthentication,
      senderConstraint,
      tokenFormat,
      refresh,
      validation?.method,
      ...figures,
      exposureSeconds,
      ...controls.flatMap(({ id, strength }) => [id, strength]),
    ].join()
  }

  /** Whether the candidate, a figure or a control differs between two values, whatever the open answers become. */
  function canRefine(answers: Answers, question: QuestionId, marks: readonly string[]): boolean {
    const others: Answers = { ...answers, [question]: undefined }
    const q = freeQuestions.indexOf(question as (typeof freeQuestions)[number])
    if (q < 0) return differsBeside(others, question, marks)
    for (const key of contextsOf(others)) {
      const { sets } = compiler.context(key)
      if (isIndifferent(compiler.context(key), q)) continue
      for (const completion of completionsIn(key, { ...others, [question]: sets[q]![0] }, sets)) {
        let first: string | null = null
        for (const set of sets[q]!) {
          const mark = fingerprint({ ...completion, [question]: question === 'needs' ? set : set[0] }, marks)
          if (first !== null && mark !== first) return true
          first ??= mark
        }
      }
    }
    return false
  }

  /** Whether completions beside some value of who calls, from where or with what at hand differ; what it closes is dropped. */
  function differsBeside(others: Answers, question: QuestionId, marks: readonly string[]): boolean {
    let first: string | null = null
    for (const value of choices(question, others)) {
      const { answers } = normaliseAnswers({ ...others, [question]: value })
      if (schemesOf(tableOf, answers, marks).every((scheme) => scheme === null)) {
        if (first !== null && first !== conflicting) return true
        first = conflicting
        continue
      }
      for (const key of contextsOf(answers))
        for (const completion of completionsIn(key, answers, compiler.context(key).sets)) {
          const mark = fingerprint(completion, marks)
          if (first !== null && mark !== first) return true
          first = mark
        }
    }
    return false
  }

  /** What rules look for beside answers: the ticked profiles, and what a stated server lacks. */
  function marksOf({ profiles = [], server }: Given = {}): readonly string[] {
    const lacks = server === undefined ? [] : serverFeatureIds.filter((feature) => !server.includes(feature)).map(lackMark)
    const key = [...profiles, ...lacks].join()
    let marks = known.get(key)
    if (marks === undefined) {
      if (known.size >= keptMarks) known.clear()
      known.set(key, (marks = [...profiles, ...lacks]))
    }
    return marks
  }

  /** The better candidate that the server as stated cannot serve; null: there is none. */
  function gapOf(answers: Answers, given: Given, now: Decision): Decision['server'] {
    if (given.server === undefined || now.outcomes !== null || !isComplete(answers)) return null
    const { context, winner } = pointOf(compiler, answers, marksOf({ profiles: given.profiles }))
    if (winner < 0) return null
    const { candidate } = context.candidates[winner]!
    const had: Record<string, unknown> = { ...now, validation: now.validation?.method }
    if (attributes.every((attribute) => had[attribute] === candidate[attribute])) return null
    const switchOn = serverFeatureIds.filter((feature) => !given.server!.includes(feature) && fitsOf(knowledge.server[feature].closes, candidate))
    return { ...candidate, switchOn, sources: [...new Set(switchOn.flatMap((feature) => knowledge.server[feature].sources))] }
  }

  /** The decision of normal answers without what-ifs, with what its server cannot serve. */
  function withServer(answers: Answers, given: Given): Decision {
    const now = quickly(answers, marksOf(given))
    return { ...now, server: gapOf(answers, given, now) }
  }

  function* whatIfsOf(answers: Answers, given: Given): Generator<WhatIf> {
    const marks = marksOf(given)
    if (quickly(answers, marks).outcomes === null) yield* whatIfOf(knowledge, answers, (changed) => sketched(changed, marks))
  }

  const whole = (answers: Answers, given: Given): Decision => ({ ...withServer(answers, given), whatIf: [...whatIfsOf(answers, given)] })

  const engine: Engine = {
    knowledge,
    decideQuickly(answers, given = {}) {
      return quickly(normaliseAnswers(answers).answers, marksOf(given))
    },
    decide(answers, given = {}) {
      return whole(normaliseAnswers(answers).answers, given)
    },
    decideIntegration(integration, api) {
      return withAccess(knowledge, withServer(normaliseAnswers(integration.answers).answers, api), integration, api)
    },
    whatIfs(answers, given = {}) {
      return whatIfsOf(normaliseAnswers(answers).answers, given)
    },
    outcome(answers, given = {}) {
      return { schemes: schemesOf(tableOf, normaliseAnswers(answers).answers, marksOf(given)) }
    },
    givesUp(from, to, given = {}, then = given) {
      const [now, other] = [settled(normaliseAnswers(from).answers, marksOf(given)), settled(normaliseAnswers(to).answers, marksOf(then))]
      return now === null || other === null ? [] : givenUpBetween(knowledge, now, other)
    },
    pointOf: (answers, given) => pointOf(compiler, answers, marksOf(given)),
    relevance(answers, given = {}) {
      const { answers: normal } = normaliseAnswers(answers)
      const marks = marksOf(given)
      return Object.fromEntries(
        questionIds.map((question): [QuestionId, Relevance] => {
          if (!applies(question, normal)) return [question, 'idle']
          if (canChangeScheme(tableOf, normal, question, marks)) return [question, 'decides']
          return [question, canRefine(normal, question, marks) ? 'refines' : 'idle']
        }),
      ) as Record<QuestionId, Relevance>
    },
    review(design) {
      const marks = marksOf(design.api)
      const decided = design.integrations.map(({ name, answers }) => ({ name, decision: quickly(normaliseAnswers(answers).answers, marks) }))
      return reviewOf(knowledge, design, decided)
    },
    decideDesign(design) {
      const { name, profiles } = design.api
      const slugs = slugsOf(design.integrations.map((integration) => integration.name))
      const integrations = design.integrations.map((integration, index) => {
        const { answers } = normaliseAnswers(integration.answers)
        return { name: integration.name, slug: slugs[index]!, answers, decision: withAccess(knowledge, whole(answers, design.api), integration, design.api) }
      })
      return { engine: engineVersion, knowledge: knowledge.version, api: { name, profiles }, integrations, findings: reviewOf(knowledge, design, integrations) }
    },
    forget() {
      decisions.clear()
      explainer.forget()
    },
  }
  return engine
}

/** Whether no rule and no budget of the context tells the question's values apart. */
function isIndifferent({ sets, budgets, forbids, discourages, caps, requires, notes }: Context, q: number): boolean {
  const all = (1 << sets[q]!.length) - 1
  if (freeQuestions[q] === 'revocation' && new Set(budgets).size > 1) return false
  return [forbids, discourages, caps, requires, notes].every((rules) => rules.every(({ passes }) => passes[q] === all))
}

/** All completions of the answers within one context. */
function completionsIn(key: ContextKey, answers: Answers, sets: Context['sets']): Generator<Answers> {
  const open = freeQuestions.filter((question, q) => answers[question] === undefined && sets[q]![0]!.length > 0)
  return completionsOf({ ...answers, ...answersOfKey(key) }, open, sets)
}

function* completionsOf(base: Answers, open: readonly (typeof freeQuestions)[number][], sets: readonly (readonly (readonly string[])[])[]): Generator<Answers> {
  const [question, ...rest] = open
  if (question === undefined) yield base
  else for (const set of sets[freeQuestions.indexOf(question)]!) yield* completionsOf({ ...base, [question]: question === 'needs' ? set : set[0] }, rest, sets)
}
