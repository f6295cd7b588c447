/** The published cases: real situations with what experts advise. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { applies, questionIds, validateDesign, type Answers, type Profile, type QuestionId } from '../src/design/index'
import { createEngine, type Decision } from '../src/engine/index'
import { knowledge } from '../src/knowledge/index'

const word = z.union([z.string(), z.array(z.string())])
const pattern = z.strictObject({
  scheme: word.optional(),
  clientAuthentication: word.optional(),
  senderConstraint: word.optional(),
  tokenFormat: word.optional(),
  /** The access token lives at most that long, or there is none. */
  maxAccessTokenSeconds: z.number().optional(),
})
const expectation = z.object({ acceptable: z.array(pattern), preferred: z.array(pattern), forbidden: z.array(pattern) })
const cases = z.array(z.object({ id: z.string(), title: z.string(), design: z.unknown(), expect: z.union([expectation, z.array(expectation)]) }))

type Pattern = z.infer<typeof pattern>
type Expectation = z.infer<typeof expectation>

/** What came of one integration of a case. */
interface Judged {
  readonly acceptable: boolean
  readonly preferred: boolean
  readonly forbidden: boolean
  readonly decision: Decision
  /** Questions asked until nothing could change any more, and until the scheme was settled. */
  readonly asked: { readonly all: number; readonly scheme: number }
}

export interface JudgedCase {
  readonly id: string
  readonly title: string
  /** Every integration's decision is acceptable and none is forbidden. */
  readonly passed: boolean
  /** Every integration's decision is the best known answer; null: none is named. */
  readonly preferred: boolean | null
  readonly forbidden: boolean
  readonly integrations: readonly Judged[]
}

const engine = createEngine(knowledge)

/** Decides every published case and holds it against what is advised. */
export function judgeCases(): JudgedCase[] {
  const path = new URL('../src/knowledge/cases/scenarios.json', import.meta.url)
  return cases.parse(JSON.parse(readFileSync(path, 'utf8'))).map(({ id, title, design: input, expect }) => {
    const { design, problems } = validateDesign(input)
    if (design === null) throw new Error(`${id}: ${problems[0]?.message ?? 'no design'}`)
    const decided = engine.decideDesign(design)
    const integrations = decided.integrations.map(({ decision }, index) => {
      const expected: Expectation | undefined = Array.isArray(expect) ? expect[index] : expect
      if (expected === undefined) throw new Error(`${id}: nothing is expected of integration ${index + 1}`)
      const matches = (patterns: readonly Pattern[]): boolean => patterns.some((one) => matchesPattern(decision, one))
      const asked = questionsAsked(design.integrations[index]!.answers, design.api.profiles)
      return { acceptable: matches(expected.acceptable), preferred: matches(expected.preferred), forbidden: matches(expected.forbidden), decision, asked }
    })
    const every = (test: (one: Judged) => boolean): boolean => integrations.every(test)
    return {
      id,
      title,
      passed: every(({ acceptable, forbidden }) => acceptable && !forbidden),
      preferred: [expect].flat().every(({ preferred }) => preferred.length === 0) ? null : every(({ preferred }) => preferred),
      forbidden: integrations.some(({ forbidden }) => forbidden),
      integrations,
    }
  })
}

function matchesPattern(decision: Decision, { maxAccessTokenSeconds, ...attributes }: Pattern): boolean {
  const lifetime = decision.lifetimes?.accessToken ?? null
  return (
    Object.entries(attributes).every(([key, wanted]) => [wanted].flat().includes(decision[key as keyof typeof attributes] ?? '')) &&
    (maxAccessTokenSeconds === undefined || lifetime === null || lifetime.seconds <= maxAccessTokenSeconds)
  )
}

/** Walks the interview as the app asks it: what tells schemes apart first, then what still refines; what can change nothing is not asked. */
function questionsAsked(known: Answers, profiles: readonly Profile[]): { all: number; scheme: number } {
  let answers: Answers = {}
  const asked = new Set<QuestionId>()
  let scheme = 0
  for (;;) {
    const relevance = engine.relevance(answers, { profiles })
    const open = (wanted: string): QuestionId[] => questionIds.filter((id) => !asked.has(id) && applies(id, answers) && relevance[id] === wanted)
    const first = engine.decideQuickly(answers, { profiles }).nextQuestion
    const [next] = [...(first !== null && !asked.has(first) ? [first] : []), ...open('decides'), ...open('refines')]
    if (next === undefined) return { all: asked.size, scheme }
    asked.add(next)
    if (relevance[next] === 'decides') scheme = asked.size
    if (known[next] !== undefined) answers = { ...answers, [next]: known[next] }
  }
}
