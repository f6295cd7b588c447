import { slugsOf } from '../../design/index'
import { assemble } from '../markdown/assemble'
import { paragraph } from '../markdown/blocks'
import { print } from '../markdown/print'
import { decisionUrl } from '../sections/decision-link'
import { sheetOf, type DocumentInput, type Part } from '../sheet'
import { listed, schemeLabel, sentence } from '../wording'
import { yaml } from '../yaml'
import { securityOf, type OpenApiVersion, type Security } from './security'

/** The newest patch release of each version. */
const releases: Readonly<Record<OpenApiVersion, string>> = { '3.0': '3.0.4', '3.1': '3.1.2', '3.2': '3.2.0' }

/** Name of the scheme that stands for the certificate of the connection, unless an integration is called so. */
const certificateName = 'client-certificate'

/** A Security Requirement Object. */
type Requirement = Readonly<Record<string, readonly string[]>>

/**
 * An OpenAPI document that holds the decision alone: a security scheme and a requirement for each integration, to merge into the API's own document.
 * What the version cannot express is named in a description and an `x-authwright` extension, and nothing stands for it.
 */
export function openApiDocument(input: DocumentInput, version: OpenApiVersion = '3.1'): Readonly<Record<string, unknown>> {
  const sheet = sheetOf(input)
  const held = sheet.parts.map((part, i) => ({ part, key: input.decided.integrations[i]!.slug, security: securityOf(part.decision, version) }))
  const certificateKey = slugsOf([...input.decided.integrations.map(({ name }) => name), certificateName]).at(-1)!
  const requirements = held.flatMap(({ part, key, security }): Requirement[] => {
    if (security.open) return [{}]
    if (security.scheme === null) return []
    return [{ [key]: security.scheme.type === 'oauth2' ? part.decision.scopes : [], ...(security.certificate ? { [certificateKey]: [] } : {}) }]
  })
  const schemes = held.flatMap(({ part, key, security }) =>
    security.scheme === null ? [] : [[key, { ...security.scheme, ...said(input, part, security, version) }] as const],
  )
  const bound = held.filter(({ security }) => security.certificate)
  const open = held.filter(({ part }) => part.decision.scheme === null)
  const missing = held.filter(({ part, security }) => part.decision.scheme !== null && security.scheme === null && !security.open)
  const names = (some: typeof held): string => listed(some.map(({ part }) => part.name))
  return {
    openapi: releases[version],
    info: {
      title: sheet.api,
      version: '0.0.0',
      description: text([
        `How callers authenticate at ${sheet.api}, to merge into its own document.`,
        ...(open.length === 0 ? [] : [`The decision is still open for ${names(open)}.`]),
        ...(missing.length === 0 ? [] : [`No requirement stands here for ${names(missing)}, since OpenAPI ${version} has no object for it; see x-authwright.`]),
      ]),
    },
    servers: [{ url: 'https://api.example.com' }],
    ...(requirements.length === 0 ? {} : { security: requirements }),
    paths: {},
    components: {
      securitySchemes: {
        ...Object.fromEntries(schemes),
        ...(bound.length === 0
          ? {}
          : {
              [certificateKey]: {
                type: 'mutualTLS',
                description: text([`The certificate that the tokens of ${names(bound)} are bound to.`]),
              },
            }),
      },
    },
    'x-authwright': {
      decision: decisionUrl(input) ?? input.link,
      engine: input.decided.engine,
      knowledge: input.decided.knowledge,
      withoutScheme: held.flatMap(({ part, key, security }) => (security.scheme === null ? [{ key, ...facts(part), notExpressed: security.unsaid }] : [])),
    },
  }
}

/** The document as YAML. */
export const renderOpenApi = (input: DocumentInput): string => yaml(openApiDocument(input, input.openApi))

function said(input: DocumentInput, part: Part, { unsaid }: Security, version: OpenApiVersion) {
  const { scheme, sentence: decided, tokenFormat, validation } = part.decision
  return {
    description: text([
      `${part.name}: ${scheme === null ? '' : schemeLabel(input.knowledge, scheme)}.`,
      sentence(decided),
      ...(tokenFormat === 'jwt' && validation?.method === 'local' ? ['The API validates the token as RFC 8725 and RFC 9068 say.'] : []),
      ...(unsaid.length === 0 ? [] : [`OpenAPI ${version} cannot express ${listed(unsaid)}; see x-authwright.`]),
    ]),
    'x-authwright': { ...facts(part), notExpressed: unsaid },
  }
}

/** What was decided, by the names that the decision's JSON has; figures in seconds; what does not apply is left out. */
function facts({ given, decision }: Part) {
  const lifetimes = Object.entries(decision.lifetimes ?? {}).flatMap(([id, figure]) => (figure === null ? [] : [[`${id}Seconds`, figure.seconds] as const]))
  const { scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh, audience, exposureSeconds, stepUp, transmission } = decision
  const pkce = decision.controls.some(({ id }) => id === 'pkce-s256') ? 'S256' : null
  const all = {
    integration: given,
    scheme,
    clientAuthentication,
    senderConstraint,
    tokenFormat,
    validation: validation?.method ?? null,
    refresh,
    pkce,
    header: transmission?.header ?? null,
    audience,
    exposureSeconds,
    ...Object.fromEntries(lifetimes),
    stepUp: stepUp === null ? null : { operations: stepUp.operations, acr_values: stepUp.acr_values, max_age: stepUp.max_age },
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== 'none'))
}

/** Sentences as the CommonMark that OpenAPI takes in a description, so that no name becomes markup. */
const text = (sentences: readonly string[]): string => print(assemble([paragraph(sentences.join(' '))], 1)).trim()
