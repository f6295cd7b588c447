/** Brings a design that came from outside into its one canonical form. */
import { normaliseAnswers } from './applicability'
import type { Access, Api, Chosen, Current, Design, Integration } from './design'
import { longestReason, mostIntegrations } from './limits'
import { cleanName, displayName, longestName, uniqueNames } from './names'
import { firstProblems, placeOf, problemAt, quoted, type Problem, type Tell } from './problem'
import { profileIds } from './profiles'
import type { DesignForm } from './schema'
import { copy, dropNulls, isObject, type Json, type JsonObject } from './tree'
import { currentKnowledge } from './version'

/** What a reader vouches for: a design in the form of the schema, but for names that are still to be tidied. */
export type DesignDraft = object

/**
 * Finishes a design whose form its reader vouches for, as the reader of links does; `validateDesign` says the same of it, and takes the
 * schema's library for that.
 */
export function finishDesign(given: DesignDraft): { design: Design; problems: Problem[] } {
  const problems: Problem[] = []
  const tell: Tell = (path, severity, code, text) => problems.push(problemAt(placeOf(path), severity, code, text))
  const draft = copy(given, 0) as JsonObject
  prepare(draft, tell)
  const design = finish(draft as unknown as DesignForm, tell)
  return { design, problems: firstProblems(problems) }
}

/** Mends what needs no question: names, nulls that mean absent, a single need that is not in a list. Gives the integrations' indices in the input. */
export function prepare(draft: JsonObject, tell: Tell): readonly number[] {
  if (!isObject(draft['api'])) {
    if (draft['api'] === undefined) tell(['api'], 'error', 'missing', 'is missing. It is an object, as in "api": {"name": "Orders API"}.')
    else tell(['api'], 'error', 'wrong-type', `${quoted(draft['api'])} is not an object.`)
    draft['api'] = {}
  }
  prepareNamed(draft['api'], ['api'], tell)
  if (draft['knowledge'] === null) delete draft['knowledge']
  const given = draft['integrations'] as Json[]
  if (given.length > mostIntegrations) tell(['integrations'], 'error', 'too-many', `has ${given.length} entries; the first ${mostIntegrations} are kept.`)
  const indices: number[] = []
  draft['integrations'] = given.slice(0, mostIntegrations).filter((integration, index) => {
    if (isObject(integration)) indices.push(index)
    else tell(['integrations', index], 'error', 'wrong-type', `${quoted(integration)} is not an object.`)
    return isObject(integration)
  })
  draft['integrations'].forEach((integration, position) => {
    prepareNamed(integration as JsonObject, ['integrations', indices[position] ?? position], tell)
    const answers = (integration as JsonObject)['answers']
    if (!isObject(answers)) return
    dropNulls(answers)
    const needs = answers['needs']
    if (typeof needs === 'string') answers['needs'] = [needs]
    if (Array.isArray(needs) && needs.length === 0) delete answers['needs']
  })
  return indices
}

function prepareNamed(thing: JsonObject, path: readonly PropertyKey[], tell: Tell): void {
  dropNulls(thing)
  const name = thing['name']
  if (typeof name !== 'string') return
  const clean = cleanName(name)
  if (clean === '') delete thing['name']
  else thing['name'] = clean
  const whole = cleanName(name, Number.POSITIVE_INFINITY)
  const length = Array.from(whole).length
  if (length > longestName) tell([...path, 'name'], 'notice', 'name-cut', `is ${length} characters long; its first ${longestName} are kept.`)
  else if (clean !== name && clean !== name.trim().normalize('NFC'))
    tell([...path, 'name'], 'notice', 'name-tidied', `is kept as ${quoted(displayName(clean))}: a name is one line without control characters.`)
}

/** Brings a well-formed design into its one canonical form. */
export function finish(form: DesignForm, tell: Tell): Design {
  const knowledge = form.knowledge ?? currentKnowledge
  if (knowledge > currentKnowledge)
    tell(['knowledge'], 'notice', 'newer-knowledge', `${quoted(knowledge)} is newer than the advice here, ${currentKnowledge}. What is known here is kept.`)
  else if (knowledge < currentKnowledge)
    tell(['knowledge'], 'notice', 'older-knowledge', `${quoted(knowledge)} is older than the advice here, ${currentKnowledge}, which may differ.`)
  const names = uniqueNames(form.integrations.map(({ name }, index) => displayName(name ?? '', index)))
  const integrations = form.integrations.map((integration, index): Integration => {
    const path = ['integrations', index]
    const name = names[index] ?? ''
    if (integration.name !== undefined && integration.name !== name)
      tell([...path, 'name'], 'notice', 'name-repeated', `${quoted(integration.name)} stands for another integration too; this one is kept as ${quoted(name)}.`)
    return { name, ...finishIntegration(integration, path, tell) }
  })
  return { version: 1, knowledge, api: finishApi(form.api), integrations }
}

function finishIntegration(form: DesignForm['integrations'][number], path: readonly PropertyKey[], tell: Tell): Omit<Integration, 'name'> {
  const { answers, dropped } = normaliseAnswers((form.answers ?? {}) as Integration['answers'])
  for (const { question, value, because } of dropped)
    tell([...path, 'answers', question], 'notice', 'does-not-apply', `${quoted(value)} is left out: ${because}.`)
  const access = finishAccess(form.access)
  const sensitive = finishAccess(form.sensitive)
  return {
    answers,
    ...(access && { access }),
    ...(sensitive && { sensitive }),
    ...(form.current && { current: finishCurrent(form.current) }),
    ...(form.chosen && { chosen: finishChosen(form.chosen) }),
    ...some('unknown', distinct(form.unknown)),
  }
}

function finishApi(form: DesignForm['api']): Api {
  const owner = cleanName(form.owner ?? '')
  const profiles = profileIds.filter((id) => form.profiles?.includes(id))
  return {
    name: displayName(form.name ?? ''),
    profiles,
    ...(form.scopes && { scopes: form.scopes }),
    ...(form.server && { server: distinct(form.server) }),
    ...some('off', distinct(form.off)),
    ...(form.headings !== undefined && { headings: form.headings }),
    ...(form.status && { status: form.status }),
    ...(owner !== '' && { owner }),
    ...(form.review !== undefined && { review: form.review }),
    ...some('unknown', distinct(form.unknown)),
  }
}

function finishAccess(form: Access | undefined): Access | undefined {
  const entries = Object.entries(form ?? {}).map(([resource, actions]) => [resource, distinct(actions)] as const)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function finishCurrent(form: NonNullable<DesignForm['integrations'][number]['current']>): Current {
  return { scheme: form.scheme, transport: form.transport ?? null, lifetimeSeconds: form.lifetimeSeconds ?? null, shared: form.shared ?? false }
}

function finishChosen(form: NonNullable<DesignForm['integrations'][number]['chosen']>): Chosen {
  return {
    scheme: form.scheme,
    until: form.until ?? null,
    approver: cleanName(form.approver ?? '') || null,
    reason: cleanName(form.reason ?? '', longestReason) || null,
  }
}

const distinct = <T>(list: readonly T[] | undefined): T[] => [...new Set(list)]
const some = <K extends string, T>(key: K, list: readonly T[]): { [P in K]?: readonly T[] } =>
  list.length === 0 ? {} : ({ [key]: list } as { [P in K]: readonly T[] })
