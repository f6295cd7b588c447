import type { NeverRecommendedId, SchemeId } from '../../design/index'
import { credentialParameters } from '../credential-parameters'
import { openApiVersions, securityOf, type SecurityScheme } from '../openapi/index'
import { decisionUrl } from '../sections/decision-link'
import { sheetOf, type DocumentInput, type Part, type Sheet } from '../sheet'
import { yaml } from '../yaml'

/** Operations of an OpenAPI document, in the JSONPath that Spectral reads. */
const operations = '$.paths[*][?(@property.match(/^(get|put|post|delete|patch|options|head|trace|query)$/i))]'
const securitySchemes = '$.components.securitySchemes[*]'

/** A rule of Spectral, or its severity where it is one of Spectral's own. */
type Rule = string | Readonly<Record<string, unknown>>

/**
 * A Spectral ruleset that holds the API's OpenAPI documents to the decision. What is still open, or cannot be met, forbids no scheme;
 * what OpenAPI has no object for is asked of no document; what an exception chooses is allowed beside what was decided.
 */
export function spectralRuleset(input: DocumentInput): Readonly<Record<string, unknown>> {
  const sheet = sheetOf(input)
  const url = decisionUrl(input)
  const decided = sheet.parts.filter(({ decision }) => decision.scheme !== null)
  const isSettled = decided.length > 0 && decided.length === sheet.parts.length
  const written = decided.filter(canBeWritten)
  const exceptions = sheet.parts.flatMap(({ integration }) => integration?.chosen?.scheme ?? [])
  const allowed = allowedSchemes(sheet, exceptions)
  /** Whether some operation may be without a requirement: it is meant for anyone, or proven by what OpenAPI has no object for. */
  const mayBeOpen =
    !isSettled ||
    written.length < decided.length ||
    decided.some(({ decision }) => decision.scheme === 'anonymous') ||
    exceptions.some((scheme) => scheme === 'anonymous' || scheme === 'message_signature')
  const scopes = [...new Set(decided.flatMap(({ decision }) => decision.scopes))].toSorted()
  const rule = (severity: 'error' | 'warn', message: string, description: string, given: string | readonly string[], then: unknown): Rule => ({
    description,
    message,
    severity,
    ...(url === null ? {} : { documentationUrl: url }),
    given,
    // oxlint-disable-next-line unicorn/no-thenable -- the word is Spectral's own
    then,
  })
  const unlessException = (...schemes: AnyScheme[]): 'error' | 'warn' => (schemes.some((scheme) => exceptions.includes(scheme)) ? 'warn' : 'error')
  const rules: Record<string, Rule> = {
    'authwright-no-implicit-or-password': rule(
      unlessException('implicit', 'password'),
      '{{property}} must not be offered: RFC 9700 section 2.1.2 and 2.4.',
      'The implicit and the password flow are not declared.',
      '$.components.securitySchemes[*].flows[implicit,password]',
      { function: 'undefined' },
    ),
    'authwright-no-key-in-query': rule(
      unlessException('api_key_in_query'),
      '{{property}} travels in the query, where logs and histories keep it: use a header (OWASP ASVS 5.0 V14.2.1).',
      'No API key travels in the query.',
      securitySchemes,
      { function: 'schema', functionOptions: { schema: { not: { required: ['in'], properties: { in: { const: 'query' } } } } } },
    ),
    'authwright-no-credential-parameter': rule(
      unlessException('api_key_in_query'),
      'A query parameter named {{value}} carries a credential: use a header (RFC 9700 section 4.3.2).',
      'No query parameter carries a credential.',
      "$..parameters[?(@ && @.in=='query')].name",
      { function: 'pattern', functionOptions: { notMatch: `/^(${credentialParameters.map((name) => name.replaceAll('_', '[_.-]?')).join('|')})$/i` } },
    ),
    'authwright-servers-tls': rule('error', '{{value}} is not reached over TLS.', 'Every server is reached over TLS.', '$.servers[*].url', {
      function: 'pattern',
      functionOptions: { notMatch: '/^(?!https:)[a-z][a-z0-9+.-]*:/i' },
    }),
    'authwright-refusal-described': rule(
      'warn',
      'The operation does not say how it refuses a caller: describe 401.',
      'Operations describe their 401.',
      `${operations}.responses`,
      {
        function: 'schema',
        functionOptions: { schema: { anyOf: [{ required: ['401'] }, { required: ['4XX'] }, { required: ['default'] }] } },
      },
    ),
  }
  if (isSettled) {
    rules['authwright-schemes-decided'] = rule(
      'error',
      `{{property}} is none of the security schemes that were decided: ${allowed.map(({ words }) => words).join('; ') || 'none can be written in OpenAPI'}.`,
      'Only the security schemes that were decided are declared.',
      securitySchemes,
      { function: 'schema', functionOptions: { schema: allowed.length === 0 ? { not: {} } : { anyOf: allowed.map(({ schema }) => schema) } } },
    )
  }
  // Where every caller is proven by what OpenAPI has no object for, no document could declare anything.
  if (!isSettled || written.length > 0 || allowed.length > 0) {
    rules['authwright-security-global'] = rule(
      'error',
      'The document needs a security of its own, so that an operation that is forgotten is not open.',
      'Security is declared for the whole document.',
      '$',
      [
        { field: 'security', function: 'truthy' },
        { field: 'security', function: 'schema', functionOptions: { schema: { type: 'array', minItems: 1 } } },
      ],
    )
  }
  if (!mayBeOpen) {
    rules['authwright-no-open-operation'] = rule(
      'error',
      'An empty requirement lets anyone call: no integration of the decision is anonymous.',
      'No operation is open.',
      ['$.security', `${operations}.security`],
      { function: 'schema', functionOptions: { schema: { type: 'array', minItems: 1, items: { type: 'object', minProperties: 1 } } } },
    )
  }
  if (isSettled && scopes.length > 0 && allowed.some(({ schema }) => schema.properties.type.const === 'oauth2')) {
    rules['authwright-scopes-named'] = rule(
      'error',
      'The flow names no scope: name each with what it allows, as RFC 9700 section 2.3 asks for the least rights.',
      'Flows of OAuth name their scopes.',
      '$.components.securitySchemes[*].flows[*].scopes',
      { function: 'schema', functionOptions: { schema: { type: 'object', minProperties: 1 } } },
    )
    rules['authwright-scopes-decided'] = rule(
      'warn',
      `{{property}} is none of the scopes that were decided: ${scopes.join(', ')}.`,
      'Scopes are those that were decided.',
      '$.components.securitySchemes[*].flows[*].scopes',
      { field: '@key', function: 'enumeration', functionOptions: { values: scopes } },
    )
  }
  return { extends: [['spectral:oas', 'off']], rules: { 'oas3-operation-security-defined': 'error', ...rules } }
}

/** The ruleset as YAML. */
export const renderSpectral = (input: DocumentInput): string => yaml(spectralRuleset(input))

/** Whether some version of OpenAPI can say what an integration's callers have to send, if anything. */
const canBeWritten = ({ decision }: Part): boolean =>
  openApiVersions.some((version) => {
    const { scheme, open } = securityOf(decision, version)
    return scheme !== null || open
  })

type AnyScheme = SchemeId | NeverRecommendedId

/** The shapes of security schemes that decisions and exceptions allow in any version of OpenAPI, each once. */
function allowedSchemes({ parts }: Sheet, exceptions: readonly AnyScheme[]): readonly Shape[] {
  const decided = parts.flatMap(({ decision }) =>
    openApiVersions.flatMap((version) => {
      const { scheme, certificate } = securityOf(decision, version)
      return [...(scheme === null ? [] : [shapeOf(scheme)]), ...(certificate ? [shapeOf({ type: 'mutualTLS' })] : [])]
    }),
  )
  const shapes = [...decided, ...exceptions.flatMap((scheme) => exceptionShapes[scheme])]
  return [...new Map(shapes.map((shape) => [shape.words, shape])).values()]
}

/** A JSON Schema of security schemes, and its words. */
interface Shape {
  readonly words: string
  readonly schema: {
    readonly required: readonly string[]
    readonly properties: { readonly type: { readonly const: string } } & Readonly<Record<string, unknown>>
  }
}

/** A JSON Schema that a scheme of the same kind meets, and its words. */
function shapeOf(scheme: SecurityScheme): Shape {
  const type = { const: scheme.type }
  switch (scheme.type) {
    case 'http':
      return {
        words: `http ${scheme.scheme}`,
        schema: { required: ['type', 'scheme'], properties: { type, scheme: { type: 'string', pattern: `^${anyCase(scheme.scheme)}$` } } },
      }
    case 'apiKey':
      return {
        words: `apiKey ${scheme.name} in ${scheme.in}`,
        schema: {
          required: ['type', 'in', 'name'],
          properties: { type, in: { const: scheme.in }, name: { type: 'string', pattern: `^${anyCase(scheme.name)}$` } },
        },
      }
    case 'mutualTLS':
      return { words: 'mutualTLS', schema: { required: ['type'], properties: { type } } }
    case 'oauth2':
      return oauth2With(Object.keys(scheme.flows))
  }
}

const oauth2With = (flows: readonly string[], beside = ''): Shape => ({
  words: `oauth2 with ${flows.join(' and ')}${beside}`,
  schema: {
    required: ['type', 'flows'],
    properties: { type: { const: 'oauth2' }, flows: { type: 'object', minProperties: 1, propertyNames: { enum: flows } } },
  },
})

/** A pattern for a name in any case: schemes and header names have none (RFC 9110), and JSON Schema has no flag for it. */
const anyCase = (name: string): string =>
  Array.from(name)
    .map((letter) => (/[a-z]/i.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : letter.replace(/[^\w-]/, '\\$&')))
    .join('')

const exceptional = ' (exception)'
const keyIn = (where: string): Shape => ({
  words: `apiKey in ${where}${exceptional}`,
  schema: { required: ['type', 'in'], properties: { type: { const: 'apiKey' }, in: { const: where } } },
})
const tokens = ['bearer', 'DPoP'].map((scheme) => shapeOf({ type: 'http', scheme }))
/** What each scheme looks like where it is an exception, of which no more is known than its name. */
const exceptionShapes: Readonly<Record<AnyScheme, readonly Shape[]>> = {
  anonymous: [],
  api_key: [keyIn('header'), shapeOf({ type: 'http', scheme: 'bearer' })],
  client_credentials: [oauth2With(['clientCredentials'], exceptional)],
  authorization_code: [oauth2With(['authorizationCode'], exceptional)],
  bff: [keyIn('cookie'), oauth2With(['authorizationCode'], exceptional)],
  session_cookie: [keyIn('cookie')],
  device_authorization: [oauth2With(['deviceAuthorization'], exceptional), ...tokens],
  ciba: tokens,
  mutual_tls: [shapeOf({ type: 'mutualTLS' })],
  token_exchange: tokens,
  workload_federation: tokens,
  jwt_bearer: tokens,
  message_signature: [],
  implicit: [oauth2With(['implicit'], exceptional)],
  password: [oauth2With(['password'], exceptional)],
  http_basic: [shapeOf({ type: 'http', scheme: 'basic' })],
  api_key_in_query: [keyIn('query')],
  shared_admin_key: [keyIn('header'), shapeOf({ type: 'http', scheme: 'bearer' })],
}
