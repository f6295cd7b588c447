/** Conditions and effects of the knowledge in words, for whoever reads the rules without their notation. */
import { durationWords, profiles, questions, type FactId, type QuestionId, type ValueOf } from '../design/index'
import type { Effect, FigureId, Knowledge, Of, StalenessId, When } from '../knowledge/notation'
import { lifetimeWords, refreshWords, tokenFormatWords, validationWords } from './words'
import { inSentence, listed, schemeLabel } from './wording'

type Fragments = { readonly [Q in QuestionId]: Readonly<Record<ValueOf<Q>, string>> }

/** What each value says of a call, after the lead of its question. */
const fragments: Fragments = {
  authority: { user: 'a person', service: 'the software itself', nobody: 'nobody', event: 'a signed event' },
  client: {
    browser: 'a browser',
    mobile: 'a phone or tablet app',
    desktop: 'a desktop app',
    cli: 'a command line tool',
    'web-server': 'a web server with pages',
    workload: 'a service, job or cluster',
    pipeline: 'a pipeline',
    'partner-server': 'a partner’s or customer’s server',
    gateway: 'a gateway',
    'limited-input-device': 'a device on which typing is hard',
    'unattended-device': 'an unattended device',
    agent: 'an agent',
  },
  capability: {
    'same-site': 'one site without third parties',
    'proxy-backend': 'a backend that can proxy every call',
    'token-backend': 'a backend that can hold the grant but not proxy',
    'no-backend': 'no backend',
    embedded: 'a place inside a host’s page',
    'publishable-key': 'a publishable key',
    'instance-key': 'an attested key in hardware',
    'local-browser': 'a browser on the same device',
    'second-device': 'the user’s registered second device',
    'no-browser': 'neither a browser nor a registered device',
    'federated-identity': 'a platform that vouches for it',
    'mesh-certificate': 'the certificates of one mesh',
    'key-pair': 'a private key of its own',
    'stored-secret': 'a secret store',
    'provider-fixed': 'only what the other side dictates',
    'local-process': 'a host that starts it as a local process',
    'remote-user': 'a person at hand',
    'enterprise-managed': 'the enterprise’s identity provider',
  },
  trust: { 'own-org': 'the own organisation', partner: 'a partner', anyone: 'anyone' },
  sensitivity: { 'open-data': 'open data', internal: 'internal data', confidential: 'personal or secret data', critical: 'critical data' },
  revocation: { 'within-an-hour': 'within an hour', 'within-minutes': 'within minutes', 'next-call': 'at the next call' },
  path: { direct: 'directly', 'tls-terminated': 'through a proxy that ends TLS', 'http-proxy': 'through HTTP proxies' },
  needs: {
    'while-away': 'access while the user is away',
    'step-up': 'a fresh sign-in for some calls',
    'approve-elsewhere': 'approval on another device',
    'call-onward': 'further calls for the user',
    'no-extras': 'nothing more',
  },
  issuer: {
    'own-issuer': 'credentials of an issuer of one’s own',
    'external-issuer': 'credentials of another organisation’s issuer',
    'several-issuers': 'credentials of several issuers',
    'no-issuer': 'no issuer at all',
  },
}
const factFragments: Readonly<Record<FactId, Readonly<Record<string, string>>>> = {
  clientType: { public: 'a client that keeps no secret', confidential: 'a client that can keep a secret', instance: 'an installation with a key of its own' },
  presence: { present: 'the user present', away: 'the user away' },
}
const leads: Readonly<Record<QuestionId | FactId | 'profiles', string>> = {
  authority: 'made for',
  client: 'from',
  capability: 'with',
  trust: 'by a client of',
  sensitivity: 'that reach',
  revocation: 'withdrawn',
  path: 'arriving',
  needs: 'that need',
  issuer: 'with',
  clientType: 'by',
  presence: 'with',
  profiles: 'under the profile',
}
/** Questions whose values grow stricter: a condition that ends with the strictest is said by its first. */
const rising: readonly string[] = ['sensitivity', 'revocation']

const either = (words: readonly string[]): string => listed(words, 'or')
const many = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

/** Who calls, from where, with what at hand; then by whom and for what; profiles last. */
const order: readonly string[] = [
  'authority',
  'client',
  'capability',
  'clientType',
  'presence',
  'trust',
  'issuer',
  'needs',
  'sensitivity',
  'revocation',
  'path',
  'profiles',
]

/** The calls for which an entry holds, as in `from a browser, made for a person`; empty: all. */
export function whenWords(when: When): string {
  const parts = Object.entries(when) as [keyof typeof leads, string | readonly string[]][]
  return parts
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, values]) => `${leads[key]} ${valueWords(key, many(values))}`)
    .join('; ')
}

function valueWords(key: keyof typeof leads, values: readonly string[]): string {
  if (key === 'profiles') return either(values.map((value) => profiles[value as keyof typeof profiles].label))
  if (!(key in fragments)) return either(values.map((value) => factFragments[key as FactId][value] ?? value))
  const words: Readonly<Record<string, string>> = fragments[key as QuestionId]
  const all = Object.keys(questions[key as QuestionId].values)
  const says = (ids: readonly string[]): string => either(ids.map((id) => words[id] ?? id))
  if (rising.includes(key) && values.length > 1 && values.at(-1) === all.at(-1)) return `${words[values[0]!]!} or ${key === 'revocation' ? 'sooner' : 'worse'}`
  const others = all.filter((id) => !values.includes(id))
  return others.length > 0 && others.length < values.length / 2 ? `anything but ${says(others)}` : says(values)
}

/** The part of a candidate that an entry speaks of, as in `bff, with a JWT`; empty: all. */
export function ofWords(knowledge: Knowledge, of: Of): string {
  const words = <T extends string>(values: T | readonly T[] | undefined, say: (value: T) => string): string | null =>
    values === undefined ? null : either((many(values) as readonly T[]).map(say))
  const schemes = many(of.scheme ?? [])
  const withTokens = knowledge.products.filter(({ token }) => token.some(([format]) => format !== 'none')).map(({ scheme }) => scheme)
  const isEveryToken = schemes.length === withTokens.length && withTokens.every((scheme) => schemes.includes(scheme))
  const isAnyRefresh = many(of.refresh ?? []).length === 3
  const isAnyToken = many(of.tokenFormat ?? []).length === 2
  const parts = [
    isEveryToken ? 'every scheme with access tokens' : words(of.scheme, (scheme) => inSentence(schemeLabel(knowledge, scheme))),
    of.clientAuthentication === 'none'
      ? 'no client authentication'
      : prefixed(
          'client authentication ',
          words(of.clientAuthentication, (value) => value),
        ),
    words(of.senderConstraint, (value) => ({ none: 'a bearer credential', dpop: 'bound by DPoP', mtls: 'bound by mutual TLS' })[value]),
    isAnyToken
      ? 'with an access token'
      : prefixed(
          'with ',
          words(of.tokenFormat, (value) => (value === 'none' ? 'no token' : `${value === 'jwt' ? 'a' : 'an'} ${tokenFormatWords[value]}`)),
        ),
    prefixed(
      'validated ',
      words(of.validation, (value) => validationWords[value]),
    ),
    isAnyRefresh
      ? 'with a refresh token'
      : prefixed(
          'with ',
          words(of.refresh, (value) => (value === 'none' ? refreshWords.none : `a ${refreshWords[value]}`)),
        ),
  ]
  return parts.filter((part) => part !== null).join('; ')
}
const prefixed = (lead: string, words: string | null): string | null => (words === null ? null : `${lead}${words}`)

const stalenessWords: Readonly<Record<StalenessId, string>> = {
  introspectionCache: 'Answer of introspection, cached',
  statusListRefresh: 'Status list, until fetched again',
  recordCache: 'Record of a key or session, cached',
  keyRecordAge: 'List of keys that may sign, cached',
  certificateStatus: 'Status of a certificate, cached',
}
/** What each figure measures. */
export const figureWords: Readonly<Record<FigureId, string>> = { ...lifetimeWords, ...stalenessWords }

/** What an entry does to the candidates that it speaks of. */
export function effectWords(knowledge: Knowledge, effect: Effect): string {
  switch (effect.kind) {
    case 'forbid':
      return 'closes'
    case 'discourage':
      return 'discourages'
    case 'require':
      return `${effect.strength} ${knowledge.controls[effect.control].statement.replace(/\.$/, '')}`
    case 'cap':
      return `caps ${inSentence(figureWords[effect.figure])} at ${durationWords(effect.seconds)} (${effect.firmness})`
    case 'note':
      return effect.scheme === undefined ? `names a ${effect.note}` : `names a fallback: ${schemeLabel(knowledge, effect.scheme)}`
  }
}

/** A source as one line of text: where it stands, in what kind of document, and how strong it is. */
export function sourceWords(knowledge: Knowledge, id: string): { readonly place: string; readonly standing: string } {
  const source = knowledge.sources[id]
  const document = source && knowledge.documents[source.document]
  if (source === undefined || document === undefined) return { place: id, standing: 'unknown' }
  const place = [document.short, /^\d/.test(source.section) ? `section ${source.section}` : source.section].filter((word) => word !== '').join(', ')
  const standing = [document.status, document.date, source.strength === 'none' ? '' : source.strength].filter((word) => word !== '').join(', ')
  return { place, standing }
}
