import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isComplete, normaliseAnswers, questions, schemeIds, type Answers, type Profile } from '../design/index'
import { knowledge } from '../knowledge/index'
import { anyAnswers, anyProfiles, completeAnswers } from './arbitrary'
import { changesBetween, createEngine, type Decision } from './index'

const engine = createEngine(knowledge)
const holds = (property: fc.IProperty<[Answers, readonly Profile[]]>, numRuns = 120) => fc.assert(property, { numRuns })

/** The next stricter value of an ordered question; null: there is none. */
function stricter(answers: Answers, question: 'sensitivity' | 'revocation'): Answers | null {
  const order = Object.keys(questions[question].values)
  const at = order.indexOf(answers[question] ?? '')
  return at < 0 || at + 1 >= order.length ? null : { ...answers, [question]: order[at + 1] }
}
const sameCandidate = (a: Decision, b: Decision): boolean =>
  a.scheme !== null &&
  (['scheme', 'clientAuthentication', 'senderConstraint', 'tokenFormat', 'refresh'] as const).every((key) => a[key] === b[key]) &&
  a.validation?.method === b.validation?.method

describe('the engine', () => {
  it('answers any valid answers, complete or not, without throwing', () => {
    holds(
      fc.property(anyAnswers, anyProfiles, (answers, profiles) => {
        const decision = engine.decide(answers, { profiles })
        expect([decision.scheme !== null, decision.conflict !== null, decision.outcomes !== null].filter(Boolean)).toHaveLength(1)
      }),
    )
  })

  it('gives complete answers a winner or a conflict, and sorts every scheme into one list', () => {
    holds(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        expect(isComplete(answers)).toBe(true)
        const decision = engine.decideQuickly(answers, { profiles })
        expect(decision.outcomes).toBeNull()
        const lists = [...decision.alternatives, ...decision.discouraged, ...decision.rejected]
          .map(({ scheme }) => scheme)
          .filter((scheme) => (schemeIds as readonly string[]).includes(scheme))
        expect([...lists, ...(decision.scheme === null ? [] : [decision.scheme])].sort()).toEqual([...schemeIds].sort())
        if (decision.conflict !== null) expect(decision.conflict.resolutions.length).toBeGreaterThan(0)
      }),
    )
  })

  it('keeps the exposure within the budget', () => {
    holds(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        const { exposureSeconds, budgetSeconds, scheme } = engine.decideQuickly(answers, { profiles })
        if (scheme !== null && budgetSeconds !== null) expect(exposureSeconds).toBeLessThanOrEqual(budgetSeconds)
      }),
    )
  })

  it('gives every figure seconds above zero, a rule, and idle ends no later than absolute ones', () => {
    holds(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        const { lifetimes } = engine.decideQuickly(answers, { profiles })
        for (const lifetime of Object.values(lifetimes ?? {})) if (lifetime !== null) expect(lifetime.seconds > 0 && lifetime.rules.length > 0).toBe(true)
        if (lifetimes?.refreshIdle) expect(lifetimes.refreshIdle.seconds).toBeLessThanOrEqual(lifetimes.refreshAbsolute!.seconds)
        if (lifetimes?.sessionIdle) expect(lifetimes.sessionIdle.seconds).toBeLessThanOrEqual(lifetimes.sessionAbsolute!.seconds)
      }),
    )
  })

  it('lengthens nothing and drops no control when an answer grows stricter and the candidate stays', () => {
    holds(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        const now = engine.decideQuickly(answers, { profiles })
        for (const question of ['sensitivity', 'revocation'] as const) {
          const harder = stricter(answers, question)
          if (harder === null) continue
          const then = engine.decideQuickly(harder, { profiles })
          if (!sameCandidate(now, then)) continue
          for (const [id, lifetime] of Object.entries(now.lifetimes!))
            if (lifetime !== null) expect(then.lifetimes![id as 'code']!.seconds).toBeLessThanOrEqual(lifetime.seconds)
          expect(then.exposureSeconds).toBeLessThanOrEqual(now.exposureSeconds!)
          const kept = new Set(then.controls.map(({ id }) => id))
          expect(now.controls.filter(({ id }) => !kept.has(id))).toEqual([])
        }
      }),
    )
  })

  it('does not mind the order of the rules', () => {
    const reversed = createEngine({ ...knowledge, rules: [...knowledge.rules].reverse() })
    holds(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        expect(reversed.decideQuickly(answers, { profiles })).toEqual(engine.decideQuickly(answers, { profiles }))
      }),
      60,
    )
  })

  it('keeps what a what-if promises when it is applied', () => {
    holds(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        const now = engine.decide(answers, { profiles })
        for (const { question, option, scheme, changes } of now.whatIf) {
          if (questions[question].several) continue
          const changed = normaliseAnswers({ ...answers, [question]: option }).answers
          const then = engine.decideQuickly(changed, { profiles })
          expect(then.scheme).toBe(scheme)
          expect(changesBetween(now, then, isComplete(changed))).toEqual(changes)
        }
      }),
      25,
    )
  })

  it('names for open answers exactly the schemes of their completions', () => {
    holds(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        for (const question of ['issuer', 'path', 'trust'] as const) {
          const { [question]: given, ...open } = answers
          if (given === undefined) continue
          const reached = Object.keys(questions[question].values).map((value) => engine.decideQuickly({ ...open, [question]: value }, { profiles }).scheme)
          expect(new Set(engine.outcome(open, { profiles }).schemes)).toEqual(new Set(reached))
        }
      }),
      60,
    )
  })

  it('asks only what can still change something', () => {
    holds(
      fc.property(completeAnswers, anyProfiles, (answers, profiles) => {
        const relevance = engine.relevance(answers, { profiles })
        for (const question of ['trust', 'sensitivity', 'revocation', 'path', 'issuer'] as const) {
          if (answers[question] === undefined) continue
          const marks = Object.keys(questions[question].values).map((value) => {
            const { scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh, lifetimes, exposureSeconds, controls } =
              engine.decideQuickly({ ...answers, [question]: value }, { profiles })
            const figures = Object.entries(lifetimes ?? {}).map(([id, lifetime]) => [id, lifetime?.seconds])
            return JSON.stringify([
              scheme,
              clientAuthentication,
              senderConstraint,
              tokenFormat,
              validation?.method,
              refresh,
              figures,
              exposureSeconds,
              controls.map(({ id, strength }) => [id, strength]),
            ])
          })
          if (new Set(marks).size > 1) expect(relevance[question]).not.toBe('idle')
          else if (relevance[question] !== 'idle') expect(engine.decideQuickly(answers, { profiles }).scheme).not.toBeNull()
        }
      }),
      60,
    )
  })
})
