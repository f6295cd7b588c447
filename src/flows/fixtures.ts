/** Decisions for tests, written by hand: what the engine would say does not matter here, only that the exchange follows it. */
import type { SchemeId } from '../design/index'
import type { DecidedControl, Decision } from '../engine/index'
import { knowledge, type Candidate } from '../knowledge/index'

export const control = (id: string, sources: readonly string[], strength: DecidedControl['strength'] = 'MUST'): DecidedControl => ({
  id,
  strength,
  covers: [],
  sources,
  rules: [],
  because: '',
})

export const par = control('par', ['rfc9126-2.1-clientauth'])
export const resource = control('resource-indicator', ['rfc8707-resource'])
export const iss = control('iss-parameter', ['rfc9207-iss'])

const figure = (seconds: number) => ({ seconds, rules: [], basis: 'convention' }) as const

/** A decision for a scheme; what is not said is the plainest. */
export function decisionFor(scheme: SchemeId, said: Partial<Decision> & { method?: Candidate['validation'] } = {}): Decision {
  const { method = 'local', ...rest } = said
  return {
    scheme,
    clientAuthentication: 'none',
    senderConstraint: 'none',
    tokenFormat: 'jwt',
    validation: { method, stalenessSeconds: 300, leewaySeconds: 10, checks: [] },
    refresh: 'none',
    lifetimes: {
      accessToken: figure(300),
      refreshIdle: null,
      refreshAbsolute: null,
      sessionIdle: figure(900),
      sessionAbsolute: figure(43_200),
      code: figure(60),
      keyRotation: figure(7_776_000),
      certificate: null,
      signatureWindow: figure(300),
    },
    exposureSeconds: 300,
    budgetSeconds: 600,
    lookupsPerCall: 0,
    transmission: { header: 'Authorization: Bearer <access-token>', refuse: ['query'] },
    scopes: ['orders:read'],
    audience: null,
    stepUp: null,
    controls: [],
    against: [],
    alternatives: [],
    discouraged: [],
    rejected: [],
    whatIf: [],
    fallbacks: [],
    outcomes: null,
    nextQuestion: null,
    assumptions: [],
    conflict: null,
    rules: [],
    sentence: '',
    why: null,
    registration: [],
    risks: [],
    disagreements: [],
    prices: [],
    server: null,
    ...(scheme === 'api_key' ? { transmission: { header: 'X-API-Key: <key>', refuse: ['query'] } } : {}),
    ...rest,
  }
}

const freshSignIn = { operations: ['refunds:create'], acr_values: ['urn:example:mfa'], max_age: 300, sources: ['rfc9470-3-challenge'] }

/** Every legal candidate, each once plain and once with all that controls and answers can add. */
export const everyDecision: readonly Decision[] = knowledge.products.flatMap((product) =>
  product.clientAuthentication.flatMap((clientAuthentication) =>
    product.senderConstraint.flatMap((senderConstraint) =>
      product.token.flatMap(([tokenFormat, method]) =>
        product.refresh.flatMap((refresh) => {
          const said = { clientAuthentication, senderConstraint, tokenFormat, method, refresh }
          return [
            decisionFor(product.scheme, said),
            decisionFor(product.scheme, { ...said, controls: [par, resource, iss], stepUp: freshSignIn, audience: 'https://api.example.com/orders' }),
          ]
        }),
      ),
    ),
  ),
)

const cited = (...sources: readonly string[]): Pick<Decision, 'why'> => ({ why: { rule: 'fit', because: '', sources } })

/** Decisions of a setting of their own, which no attribute tells apart. */
export const settings: readonly Decision[] = [
  decisionFor('authorization_code', { ...cited('rfc10017-6.2-tmb'), clientAuthentication: 'private_key_jwt', senderConstraint: 'dpop' }),
  decisionFor('jwt_bearer', cited('idjag-flow')),
  decisionFor('api_key', { method: 'lookup', transmission: { header: 'Authorization: Bearer <key>', refuse: ['query'] } }),
  decisionFor('message_signature', { method: 'signature-public', transmission: { header: 'Signature-Input, Signature', refuse: ['query'] } }),
]

export const stepUpOf = (acr: readonly string[] = ['urn:example:mfa'], maxAge = 300): NonNullable<Decision['stepUp']> => ({
  ...freshSignIn,
  acr_values: acr,
  max_age: maxAge,
})
