/** Takes a design from outside: keeps what can be kept and says, by place, what was wrong with the rest. */
import type { QuestionId } from './answers'
import { normaliseAnswers, questionOfValue } from './applicability'
import type { Access, Api, Chosen, Current, Design, Integration } from './design'
import { cleanName, displayName, longestName, uniqueNames } from './names'
import { firstProblems, placeOf, problemAt, quoted, type Problem } from './problem'
import { profileIds } from './profiles'
import { questionIds, questions } from './questions/index'
import { designForm, longestReason, mostIntegrations, type DesignForm } from './schema'
import { suggestProfile, suggestValue, suggestWord } from './suggest'
import { currentKnowledge, isKnowledgeVersion } from './version'

export { mostIntegrations } from './schema'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }
type Tell = (path: readonly PropertyKey[], severity: Problem['severity'], code: string, text: string) => void
interface Issue {
  readonly code: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly [detail: string]: unknown
}

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
  prepare(draft, tell)
  const newer = typeof draft['knowledge'] === 'string' && isKnowledgeVersion(draft['knowledge']) && draft['knowledge'] > currentKnowledge
  for (let round = 0; round < 6; round += 1) {
    const result = designForm.safeParse(draft)
    if (result.success) return finish(result.data, tell)
    const issues = result.error.issues as unknown as readonly Issue[]
    if (round === 0) for (const issue of issues) explain(issue, draft, newer, tell)
    for (const issue of issues) remove(issue, draft)
    compact(draft)
  }
  tell([], 'error', 'not-a-design', 'Nothing of this design could be read.')
  return null
}

/** Mends what needs no question: names, nulls that mean absent, a single need that is not in a list. */
function prepare(draft: JsonObject, tell: Tell): void {
  if (!isObject(draft['api'])) {
    tell(['api'], 'error', 'wrong-type', draft['api'] === undefined ? 'is missing.' : `${quoted(draft['api'])} is not an object.`)
    draft['api'] = {}
  }
  const integrations = draft['integrations'] as Json[]
  if (integrations.length > mostIntegrations) {
    tell(['integrations'], 'error', 'too-many', `has ${integrations.length} entries; the first ${mostIntegrations} are kept.`)
    integrations.length = mostIntegrations
  }
  prepareNamed(draft['api'] as JsonObject, ['api'], tell)
  if (draft['knowledge'] === null) delete draft['knowledge']
  integrations.forEach((integration, index) => {
    if (!isObject(integration)) return
    prepareNamed(integration as JsonObject, ['integrations', index], tell)
    const answers = (integration as JsonObject)['answers']
    if (!isObject(answers)) return
    dropNulls(answers as JsonObject)
    const needs = answers['needs']
    if (typeof needs === 'string') answers['needs'] = [needs]
    if (Array.isArray(needs) && needs.length === 0) delete answers['needs']
  })
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

/** Says in words what the schema found. */
function explain(issue: Issue, draft: JsonObject, newer: boolean, tell: Tell): void {
  const { code, path } = issue
  const value = at(draft, path)
  const last = path.at(-1)
  const question = questionAt(path)
  if (code === 'unrecognized_keys') {
    for (const key of issue['keys'] as string[]) {
      const place = [...path, key]
      if (last !== 'answers' || newer) tell(place, 'notice', 'unknown-key', 'is not known here and is left out.')
      else tell(place, 'error', 'unknown-question', `${quoted(key)} is not a question.${meant(suggestWord(key, questionIds))}`)
    }
  } else if (question !== null && (code === 'invalid_value' || typeof value === 'string' || typeof value === 'number')) {
    const other = typeof value === 'string' ? questionOfValue(value) : null
    const hint = other !== null ? ` It is a value of ${other}.` : typeof value === 'string' ? meant(suggestValue(question, value)) : ''
    tell(path, newer ? 'notice' : 'error', 'unknown-value', `${quoted(value)} is not a value of ${question}.${hint || valuesInWords(question)}`)
  } else if (path[1] === 'profiles' && path.length === 3) {
    tell(
      path,
      newer ? 'notice' : 'error',
      'unknown-profile',
      `${quoted(value)} is not a profile.${typeof value === 'string' ? meant(suggestProfile(value)) : ''}`,
    )
  } else if (code === 'invalid_value' && Array.isArray(issue['values'])) {
    const words = (issue['values'] as unknown[]).map(String)
    const hint = typeof value === 'string' ? meant(suggestWord(value, words)) : ''
    tell(path, newer ? 'notice' : 'error', 'unknown-value', `${quoted(value)} is not a value of ${String(last)}.${hint || oneOf(words)}`)
  } else if (code === 'invalid_key') {
    tell(path, 'error', 'wrong-form', `${quoted(last)} is not a name of a to z, 0 to 9 and "-".`)
  } else if (value === undefined) {
    tell(path, 'error', 'missing', 'is missing.')
  } else if (code === 'invalid_type' && issue.message === 'Invalid input') {
    tell(path, 'error', 'wrong-type', `${quoted(value)} is not ${typesInWords[String(issue['expected'])] ?? 'what belongs here'}.`)
  } else {
    tell(path, 'error', 'wrong-form', issue.message === 'Invalid input' ? `${quoted(value)} cannot be read.` : `${quoted(value)} ${issue.message}.`)
  }
}

const typesInWords: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

const meant = (word: string | null): string => (word === null ? '' : ` Did you mean "${word}"?`)
const oneOf = (words: readonly string[]): string => (words.length <= 6 ? ` Its values are "${words.join('", "')}".` : '')
const valuesInWords = (question: QuestionId): string => oneOf(Object.keys(questions[question].values))

function questionAt(path: readonly PropertyKey[]): QuestionId | null {
  return path[0] === 'integrations' && path[2] === 'answers' ? (questionIds.find((id) => id === path[3]) ?? null) : null
}

/** Takes out what an issue speaks of: the value, or where a value is missing, what lacks it. */
function remove(issue: Issue, draft: JsonObject): void {
  const parent = at(draft, issue.path)
  if (issue.code === 'unrecognized_keys') {
    if (isObject(parent)) for (const key of issue['keys'] as string[]) delete parent[key]
    return
  }
  const missing = parent === undefined && !(at(draft, issue.path.slice(0, -1)) === undefined)
  const path = missing && issue.path.length > 1 ? issue.path.slice(0, -1) : issue.path
  const holder = at(draft, path.slice(0, -1))
  const last = path.at(-1)
  if (Array.isArray(holder) && typeof last === 'number') holder[last] = undefined as unknown as Json
  else if (isObject(holder) && last !== undefined) delete holder[String(last)]
}

/** Closes the gaps that `remove` left in lists. */
function compact(value: Json): void {
  if (Array.isArray(value)) {
    const left = value.filter((one) => one !== undefined)
    value.length = 0
    for (const one of left) value.push(one)
  }
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) compact(one)
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

function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A copy that can be mended in place: no deeper than a design is, and without the keys that reach a prototype. */
function copy(value: unknown, depth: number): Json | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (depth > 6 || typeof value !== 'object') return undefined
  if (Array.isArray(value)) return value.map((one) => copy(one, depth + 1) ?? null)
  const copied: JsonObject = {}
  for (const [key, one] of Object.entries(value)) {
    const own = key === '__proto__' ? undefined : copy(one, depth + 1)
    if (own !== undefined) copied[key] = own
  }
  return copied
}

function dropNulls(object: JsonObject): void {
  for (const [key, value] of Object.entries(object)) if (value === null) delete object[key]
}

function at(value: Json | undefined, path: readonly PropertyKey[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, step) => {
    if (Array.isArray(inner)) return typeof step === 'number' ? inner[step] : undefined
    return isObject(inner) && Object.hasOwn(inner, step) ? inner[String(step)] : undefined
  }, value)
}
