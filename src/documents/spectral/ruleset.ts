import { credentialParameters } from '../credential-parameters'
import { openApiVersions, securityOf, type SecurityScheme } from '../openapi/index'
import { decisionUrl } from '../sections/decision-link'
import { sheetOf, type DocumentInput, type Sheet } from '../sheet'
import { yaml } from '../yaml'

/** Operations of an OpenAPI document, in the JSONPath that Spectral reads. */
const operations = '$.paths[*][?(@property.match(/^(get|put|post|delete|patch|options|head|trace|query)$/i))]'
const securitySchemes = '$.components.securitySchemes[*]'

/** A rule of Spectral, or its severity where it is one of Spectral's own. */
type Rule = string | Readonly<Record<string, unknown>>

/** A Spectral ruleset that holds the API's OpenAPI documents to the decision. */
export function spectralRuleset(input: DocumentInput): Readonly<Record<string, unknown>> {
  const sheet = sheetOf(input)
  const url = decisionUrl(input)
  const decided = sheet.parts.filter(({ decision }) => decision.scheme !== null)
  const isOpen = decided.some(({ decision }) => decision.scheme === 'anonymous')
  const allowed = allowedSchemes(sheet)
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
  const rules: Record<string, Rule> = {
    'authwright-schemes-decided': rule(
      'error',
      `{{property}} is none of the security schemes that were decided: ${allowed.map(({ words }) => words).join('; ') || 'none can be written in OpenAPI'}.`,
      'Only the security schemes that were decided are declared.',
      securitySchemes,
      { function: 'schema', functionOptions: { schema: allowed.length === 0 ? { not: {} } : { anyOf: allowed.map(({ schema }) => schema) } } },
    ),
    'authwright-no-implicit-or-password': rule(
      'error',
      '{{property}} must not be offered: RFC 9700 section 2.1.2 and 2.4.',
      'The implicit and the password flow are not declared.',
      '$.components.securitySchemes[*].flows[implicit,password]',
      { function: 'undefined' },
    ),
    'authwright-no-key-in-query': rule(
      'error',
      '{{property}} travels in the query, where logs and histories keep it: use a header (OWASP ASVS 5.0 V14.2.1).',
      'No API key travels in the query.',
      securitySchemes,
      { function: 'schema', functionOptions: { schema: { not: { required: ['in'], properties: { in: { const: 'query' } } } } } },
    ),
    'authwright-no-credential-parameter': rule(
      'error',
      'A query parameter named {{value}} carries a credential: use a header (RFC 9700 section 4.3.2).',
      'No query parameter carries a credential.',
      "$..parameters[?(@ && @.in=='query')].name",
      { function: 'pattern', functionOptions: { notMatch: `/^(${credentialParameters.map((name) => name.replaceAll('_', '[_.-]?')).join('|')})$/i` } },
    ),
    'authwright-security-global': rule(
      'error',
      'The document needs a security of its own, so that an operation that is forgotten is not open.',
      'Security is declared for the whole document.',
      '$',
      [
        { field: 'security', function: 'truthy' },
        { field: 'security', function: 'schema', functionOptions: { schema: { type: 'array', minItems: 1 } } },
      ],
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
  if (!isOpen) {
    rules['authwright-no-open-operation'] = rule(
      'error',
      'An empty requirement lets anyone call: no integration of the decision is anonymous.',
      'No operation is open.',
      ['$.security', `${operations}.security`],
      { function: 'schema', functionOptions: { schema: { type: 'array', minItems: 1, items: { type: 'object', minProperties: 1 } } } },
    )
  }
  if (scopes.length > 0 && allowed.some(({ schema }) => schema.properties.type.const === 'oauth2')) {
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

/** The shapes of security schemes that the decisions allow in any version of OpenAPI, each once. */
function allowedSchemes({ parts }: Sheet) {
  const shapes = parts.flatMap(({ decision }) =>
    openApiVersions.flatMap((version) => {
      const { scheme, certificate } = securityOf(decision, version)
      return [...(scheme === null ? [] : [shapeOf(scheme)]), ...(certificate ? [shapeOf({ type: 'mutualTLS' })] : [])]
    }),
  )
  return [...new Map(shapes.map((shape) => [shape.words, shape])).values()]
}

/** A JSON Schema that a scheme of the same kind meets, and its words. */
function shapeOf(scheme: SecurityScheme): { words: string; schema: { required: string[]; properties: { type: { const: string } } & Record<string, unknown> } } {
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
    case 'oauth2': {
      const flows = Object.keys(scheme.flows)
      return {
        words: `oauth2 with ${flows.join(' and ')}`,
        schema: { required: ['type', 'flows'], properties: { type, flows: { type: 'object', minProperties: 1, propertyNames: { enum: flows } } } },
      }
    }
  }
}

/** A pattern for a name in any case: schemes and header names have none (RFC 9110), and JSON Schema has no flag for it. */
const anyCase = (name: string): string =>
  Array.from(name)
    .map((letter) => (/[a-z]/i.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : letter.replace(/[^\w-]/, '\\$&')))
    .join('')
