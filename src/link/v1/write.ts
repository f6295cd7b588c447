/** Writes a design in the one canonical form of version 1. */
import { cleanName, displayName, longestReason, normaliseAnswers, profileIds, questionIds, uniqueNames, valuesOf } from '../../design/index'
import type { Access, Api, Chosen, Current, Design, Integration } from '../../design/index'
import { nothing, sharedMark } from './keys'
import { decodeText, encodeFirst, encodeText } from './text'

/** What follows `#/d/1/`: the version of the advice, the API, its integrations. */
export function writeBody(design: Design): string {
  const names = uniqueNames(design.integrations.map(({ name }, index) => displayName(name, index)))
  const segments = design.integrations.map((integration, index) => integrationSegment(names[index] ?? '', integration))
  return [design.knowledge, apiSegment(design.api), ...segments].join('/')
}

function apiSegment(api: Api): string {
  const name = encodeText(displayName(api.name))
  return segment(/^\d{4}-\d{2}$/.test(name) ? encodeFirst(name) : name, [
    part(profileIds.filter((id) => api.profiles.includes(id))),
    api.scopes === undefined ? '' : `scopes.${api.scopes}`,
    api.server === undefined ? '' : part(['server', ...api.server]),
    api.off === undefined || api.off.length === 0 ? '' : part(['off', ...api.off]),
    api.headings === undefined ? '' : `headings.${api.headings}`,
    api.status === undefined ? '' : `status.${api.status}`,
    cleanName(api.owner ?? '') === '' ? '' : `owner.${encodeText(cleanName(api.owner ?? ''))}`,
    api.review === undefined ? '' : `review.${api.review}`,
    ...(api.unknown ?? []).map(canonicalPart),
  ])
}

function integrationSegment(name: string, integration: Integration): string {
  const { answers } = normaliseAnswers(integration.answers)
  return segment(encodeText(name), [
    part(questionIds.flatMap((id) => valuesOf(id, answers))),
    accessPart('access', integration.access),
    accessPart('sensitive', integration.sensitive),
    integration.current === undefined ? '' : currentPart(integration.current),
    integration.chosen === undefined ? '' : chosenPart(integration.chosen),
    ...(integration.unknown ?? []).map(canonicalPart),
  ])
}

function accessPart(key: string, access: Access | undefined): string {
  const items = Object.entries(access ?? {}).map(([resource, actions]) => [resource, ...actions].map(encodeText).join('_'))
  return items.length === 0 ? '' : part([key, ...items])
}

function currentPart({ scheme, transport, lifetimeSeconds, shared }: Current): string {
  return part(['current', scheme, transport ?? '', lifetimeSeconds === null ? '' : String(lifetimeSeconds), shared ? sharedMark : ''])
}

function chosenPart({ scheme, until, approver, reason }: Chosen): string {
  const text = (item: string | null): string => encodeText(cleanName(item ?? '', longestReason)) || nothing
  const items = ['chosen', scheme, until ?? nothing, text(approver), text(reason)]
  while (items.at(-1) === nothing) items.pop()
  return part(items)
}

/** A part that nobody here knows, in the same letters whoever wrote it: each token is read as free text and written so. */
export function canonicalPart(raw: string): string {
  const tokens = raw
    .split('.')
    .filter((token) => token !== '')
    .map((token) => (token === nothing ? token : encodeText(decodeText(token))))
  while (tokens.at(-1) === nothing) tokens.pop()
  return part(tokens)
}

const part = (tokens: readonly string[]): string => tokens.filter((token) => token !== '').join('.')
const segment = (name: string, parts: readonly string[]): string => [name, ...new Set(parts.filter((one) => one !== ''))].join(':')
