/** The form of the JSON that `decide --json` prints; what the published JSON Schema is made of. More keys may be added. */
import * as z from 'zod/mini'
import { neverRecommendedIds, profileIds, questionIds, questions, schemeIds, type Question } from '../design/index'
import type { Candidate, FigureBasis, LifetimeId, Strength } from '../knowledge/index'
import type { Criterion } from './decision'

/** Every member of a union once: one that is missing or too many does not compile. */
const every = <T extends string>(members: Readonly<Record<T, 1>>): readonly T[] => Object.keys(members) as T[]

const clientAuthentications = every<Candidate['clientAuthentication']>({
  none: 1,
  client_secret_basic: 1,
  private_key_jwt: 1,
  tls_client_auth: 1,
  self_signed_tls_client_auth: 1,
  attest_jwt_client_auth: 1,
})
const validations = every<Candidate['validation']>({
  none: 1,
  local: 1,
  'status-list': 1,
  introspection: 1,
  lookup: 1,
  certificate: 1,
  'signature-shared': 1,
  'signature-public': 1,
})
const lifetimeIds = every<LifetimeId>({
  accessToken: 1,
  refreshIdle: 1,
  refreshAbsolute: 1,
  sessionIdle: 1,
  sessionAbsolute: 1,
  code: 1,
  keyRotation: 1,
  certificate: 1,
  signatureWindow: 1,
})
const strengths = every<Strength>({ MUST: 1, 'MUST NOT': 1, SHOULD: 1, 'SHOULD NOT': 1, MAY: 1 })
const criteria = every<Criterion>({ discouraged: 1, fit: 1, lookups: 1, parts: 1, proof: 1, id: 1 })

/** A decided design as it is printed. Made on demand: the app needs none. */
export function decisionForm() {
  const texts = z.array(z.string())
  const ids = z.array(z.string()).check(z.minLength(1))
  const scheme = z.enum(schemeIds)
  const anyScheme = z.enum([...schemeIds, ...neverRecommendedIds])
  const questionId = z.enum(questionIds)
  const value = z.enum(questionIds.flatMap((id) => Object.keys(questions[id].values)) as [string, ...string[]])
  const seconds = z.number().check(z.gte(0))
  const count = z.int().check(z.gte(0))

  const statement = z.looseObject({ rule: z.string(), because: z.string(), sources: ids })
  const refusal = { because: z.string(), rules: texts, sources: texts }

  const lifetime = z.looseObject({
    seconds: z.number().check(z.gt(0)),
    rules: ids,
    basis: z.enum(every<FigureBasis>({ required: 1, recommended: 1, convention: 1 })),
  })
  const lifetimes = z.looseObject(Object.fromEntries(lifetimeIds.map((id) => [id, z.nullable(lifetime)])))

  const answers = z.strictObject(
    Object.fromEntries(
      questionIds.map((id) => {
        const { values, several }: Question = questions[id]
        const one = z.enum(Object.keys(values) as [string, ...string[]])
        return [id, z.optional(several ? z.array(one) : one)]
      }),
    ),
  )

  const control = z.looseObject({
    id: z.string(),
    strength: z.enum(strengths),
    covers: texts,
    sources: ids,
  })

  const givenUp = z.looseObject({ threat: z.string(), controls: ids, rules: ids, remains: z.boolean() })

  const conflict = z.looseObject({
    answers,
    rules: texts,
    resolutions: z.array(z.looseObject({ question: questionId, option: value, scheme })),
  })

  const decision = z.looseObject({
    scheme: z.nullable(scheme).check(z.describe('Null: a conflict, or open between several outcomes.')),
    clientAuthentication: z.nullable(z.enum(clientAuthentications)),
    senderConstraint: z.nullable(z.enum(every<Candidate['senderConstraint']>({ none: 1, dpop: 1, mtls: 1 }))),
    tokenFormat: z.nullable(z.enum(every<Candidate['tokenFormat']>({ none: 1, opaque: 1, jwt: 1 }))),
    validation: z.nullable(z.looseObject({ method: z.enum(validations), stalenessSeconds: z.nullable(seconds), leewaySeconds: seconds, checks: texts })),
    refresh: z.nullable(z.enum(every<Candidate['refresh']>({ none: 1, plain: 1, rotated: 1, bound: 1 }))),
    lifetimes: z.nullable(lifetimes),
    exposureSeconds: z.nullable(seconds).check(z.describe('From withdrawal to refusal, in seconds.')),
    budgetSeconds: z.nullable(seconds),
    lookupsPerCall: z.nullable(count),
    transmission: z.nullable(z.looseObject({ header: z.string(), refuse: texts })),
    scopes: texts,
    audience: z.nullable(z.string()),
    stepUp: z.nullable(z.looseObject({ operations: texts, acr_values: texts, max_age: seconds, sources: ids })),
    controls: z.array(control),
    against: z.array(statement),
    alternatives: z.array(z.looseObject({ scheme, lostOn: z.enum(criteria), because: z.string() })),
    discouraged: z.array(z.looseObject({ scheme, ...refusal })),
    rejected: z.array(z.looseObject({ scheme: anyScheme, ...refusal })),
    whatIf: z.array(z.looseObject({ question: questionId, option: value, scheme: z.nullable(scheme), changes: texts, givesUp: z.array(givenUp) })),
    fallbacks: z.array(z.looseObject({ scheme, when: z.string() })),
    outcomes: z.nullable(z.array(z.looseObject({ scheme: z.nullable(scheme), when: z.record(z.string(), texts) }))),
    nextQuestion: z.nullable(questionId),
    assumptions: z.array(z.looseObject({ question: questionId, value })),
    conflict: z.nullable(conflict),
    rules: texts,
  })

  return z.looseObject({
    engine: z.string(),
    knowledge: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
    api: z.looseObject({ name: z.string(), profiles: z.array(z.enum(profileIds)) }),
    integrations: z.array(z.looseObject({ name: z.string(), slug: z.string(), answers, decision })),
    findings: z.array(
      z.looseObject({ id: z.string(), severity: z.enum(['error', 'warning', 'note']), integrations: texts, message: z.string(), sources: texts }),
    ),
  })
}

/** The JSON Schema of a decided design, as it is published. */
export function decisionSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(decisionForm()), title: 'Authwright decision, version 1' }
}
