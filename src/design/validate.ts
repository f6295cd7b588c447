/** Takes a design from outside: keeps what can be kept and says, by place, what was wrong with the rest. */
import { normaliseAnswers } from './applicability'
import type { Access, Api, Chosen, Current, Design, Integration } from './design'
import { explain, type Tell } from './explain'
import { cleanName, displayName, longestName, uniqueNames } from './names'
import { firstProblems, placeOf, problemAt, quoted, type Problem } from './problem'
import { profileIds } from './profiles'
import { designForm, longestReason, mostIntegrations, type DesignForm } from './schema'
import { compact, copy, dropNulls, isObject, remove, type Issue, type Json, type JsonObject } from './tree'
import { currentKnowledge, isKnowledgeVersion } from './version'

/**
 * Reads a design that nobody vouches for; never throws. `design` is what could be kept, null if the input is no design at all.
 * Whoever needs all of it refuses it when a problem is an error. At most 20 problems are listed and the rest counted.
 */
export function validateDesign(input: unknown): { design: Design | null; problems: Problem[] } {
  const problems: Problem[] = []
  const tell: Tell = (path, severity, code, text) => problems.push(problemAt(placeOf(path), severity, code, text))
  const design = read(input, tell)
  return { design, problems: firstProblems(problems) }
}

function read(input: unknown, tell: Tell): Design | null {
  if (!isObject(input)) {
    tell([], 'error', 'not-a-design', `This is ${quoted(input)}, not a design. A design is an object with "version", "api" and "integrations".`)
    return null
  }
  if (input['version'] !== 1) {
    const version = input['version']
    if (version === undefined) tell(['version'], 'error', 'not-a-design', 'is missing. A design has "version": 1.')
    else tell(['version'], 'error', 'unknown-version', `${quoted(version)} is not a version that can be read here. This version reads 1.`)
    return null
  }
  if (!Array.isArray(input['integrations'])) {
    const given = input['integrations']
    tell(['integrations'], 'error', 'not-a-design', given === undefined ? 'is missing. It is a list, which may be empty.' : `${quoted(given)} is not a list.`)
    return null
  }
  const draft = copy(input, 0) as JsonObject
  const indices = prepare(draft, tell)
  // Entries that are no integrations are gone; places go on naming the input's.
  const tellPlaced: Tell = (path, ...what) => {
    const [root, index] = path
    tell(root === 'integrations' && typeof index === 'number' ? [root, indices[index] ?? index, ...path.slice(2)] : path, ...what)
  }
  const newer = typeof draft['knowledge'] === 'string' && isKnowledgeVersion(draft['knowledge']) && draft['knowledge'] > currentKnowledge
  for (let round = 0; round < 6; round += 1) {
    const result = designForm.safeParse(draft)
    if (result.success) return finish(result.data, tellPlaced)
    const issues = result.error.issues as unknown as readonly Issue[]
    if (round === 0) for (const issue of issues) explain(issue, draft, newer, tellPlaced)
    for (const issue of issues) remove(issue, draft)
    compact(draft)
  }
  tell([], 'error', 'not-a-design', 'Nothing of this design could be read.')
  return null
}

/** Mends what needs no question: names, nulls that mean absent, a single need that is not in a list. Gives the integrations' indices in the input. */
function prepare(draft: JsonObject, tell: Tell): readonly number[] {
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
function finish(form: DesignForm, tell: Tell): Design {
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
