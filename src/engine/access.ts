/** What an integration's own resources add to a decision: scopes, audience, operations that need a fresh sign-in. */
import { slugify, type Access, type Api, type Integration } from '../design/index'
import type { Knowledge } from '../knowledge/notation'
import type { Decision } from './decision'
import { holds, listsOf } from './space'

type Spelling = (resource: string, action: string, audience: string, integration: Integration) => string

/** How each grammar spells a resource and an action as a scope. */
const spellings: Readonly<Record<NonNullable<Api['scopes']>, Spelling>> = {
  colon: (resource, action) => `${resource}:${action}`,
  dot: (resource, action) => `${resource}.${action}`,
  'action-first': (resource, action) => `${action}:${resource}`,
  uri: (resource, action, audience) => `${audience}/${resource}.${action}`,
  smart: (resource, action, _, { answers }) => `${answers.authority === 'user' ? 'user' : 'system'}/${resource}.${action}`,
}

/** The API's identifier for `aud`, a visible placeholder until a real one is entered. */
export const audienceOf = (api: Pick<Api, 'name'>): string => `https://api.example.com/${slugify(api.name, 'api')}`

export function scopesOf(access: Access | undefined, api: Api, integration: Integration): readonly string[] {
  const spell = spellings[api.scopes ?? 'colon']
  const audience = audienceOf(api)
  if (access === undefined || Object.keys(access).length === 0) return [spell('<resource>', '<action>', audience, integration)]
  return Object.entries(access).flatMap(([resource, actions]) => actions.map((action) => spell(resource, action, audience, integration)))
}

/** Completes a decision with what follows from the integration and its API. */
export function withAccess(knowledge: Knowledge, decision: Decision, integration: Integration, api: Api): Decision {
  if (decision.scheme === null) return decision
  const entry = knowledge.schemes[decision.scheme]
  const asked = holds(knowledge.stepUp.when, listsOf(integration.answers, api.profiles))
  const operations =
    integration.sensitive === undefined || Object.keys(integration.sensitive).length === 0 ? [] : scopesOf(integration.sensitive, api, integration)
  return {
    ...decision,
    scopes: entry.scopes ? scopesOf(integration.access, api, integration) : [],
    audience: entry.audience ? audienceOf(api) : null,
    stepUp:
      asked || (operations.length > 0 && integration.answers.authority === 'user')
        ? {
            operations: operations.length > 0 ? operations : ['<operation>'],
            acr_values: knowledge.stepUp.acrValues,
            max_age: knowledge.stepUp.maxAgeSeconds[integration.answers.sensitivity ?? 'critical'],
            sources: knowledge.stepUp.sources,
          }
        : null,
  }
}
