/** Reads what follows `#/d/1/`, once a tool's encodings are taken off. */
import {
  currentKnowledge,
  isCalendarDate,
  isKnowledgeVersion,
  longestUnknown,
  longestWord,
  mostEntries,
  mostIntegrations,
  neverRecommendedIds,
  profileIds,
  questionIds,
  questionOfValue,
  questions,
  quoted,
  schemeIds,
  scopeGrammars,
  statuses,
  suggestAnyValue,
  suggestProfile,
  transports,
} from '../../design/index'
import type { QuestionId } from '../../design/index'
import { apiKeys, integrationKeys, isAnswer, isProfile, nothing, sharedMark } from './keys'
import type { ApiKey, IntegrationKey } from './keys'
import { decodeText } from './text'
import { canonicalPart } from './write'

/** What a link says, before it is validated as a design. */
export interface Draft {
  readonly version: 1
  readonly knowledge: string
  readonly api: Thing
  readonly integrations: readonly Thing[]
}
type Thing = Record<string, unknown>

export interface Remark {
  readonly code: string
  readonly severity: 'error' | 'notice'
  readonly place: string
  readonly text: string
  /** The word that is not known, where something like it may have been meant. */
  readonly word?: string
}

/** A segment as it is read: what it says, what it leaves unknown, and how it ends. */
interface Reading {
  readonly place: string
  readonly thing: Thing
  readonly unknown: string[]
  readonly remarks: Remark[]
}

/** The design that a link's body describes and what is to be said of it; null: the body is empty. */
export function readBody(body: string): { draft: Draft; remarks: Remark[] } | null {
  const whole = body.replace(/%(?:25)?[0-9A-F]?$/i, '')
  const segments = whole.split(/\/|%2F/i)
  const [first = ''] = segments
  const versioned = isKnowledgeVersion(first) && segments.length > 1
  const knowledge = versioned ? first : currentKnowledge
  const [api = '', ...others] = versioned ? segments.slice(1) : segments
  if (api === '' && others.length === 0) return null
  const named = others.filter((segment) => segment !== '')
  const integrations = named.slice(0, mostIntegrations)
  // Words that are not known can be later ones, or in a link of our own time, what a cut has left of one.
  const cuttable = knowledge <= currentKnowledge
  const readings = [
    readSegment(api, 'api', apiKeys, isProfile),
    ...integrations.map((segment, index) => readSegment(segment, `integrations[${index}]`, integrationKeys, isAnswer)),
  ]
  const last = readings.at(-1)
  const cut =
    last !== undefined && (whole !== body || (isKnowledgeVersion(first) && !versioned) || endsInKey(whole) || (cuttable && dropCutWord(last, lastToken(whole))))
  const remarks: Remark[] = cut ? [cutRemark(readings)] : []
  if (named.length > integrations.length)
    remarks.push({ code: 'too-many', severity: 'error', place: 'integrations', text: `has ${named.length} entries; the first ${mostIntegrations} are kept.` })
  for (const reading of readings) {
    const { remarks: own, unknown, thing } = reading
    if (unknown.length > 0) thing['unknown'] = atMost([...new Set(unknown)], 'unknown', reading)
    for (const remark of own) remarks.push(remarks.length < mostHints ? withHint(remark) : remark)
  }
  const [readApi, ...readIntegrations] = readings.map(({ thing }) => thing)
  return { draft: { version: 1, knowledge, api: readApi ?? {}, integrations: readIntegrations }, remarks }
}

function readSegment(segment: string, place: string, keys: readonly string[], isValue: (token: string) => boolean): Reading {
  const [name = '', ...parts] = segment.split(/:|%3A/i)
  const reading: Reading = { place, thing: { name: decodeText(name) }, unknown: [], remarks: [] }
  const values: string[] = []
  for (const part of parts) {
    const tokens = part.split('.').filter((token) => token !== '')
    const [key = '', ...items] = tokens
    if (key === '') continue
    if (keys.includes(key)) readKey(key as ApiKey | IntegrationKey, items, reading)
    else if (tokens.some(isValue)) {
      values.push(...tokens.filter(isValue))
      for (const token of tokens) if (!isValue(token)) keep(token, token, reading)
    } else keep(part, key, reading)
  }
  if (place === 'api') reading.thing['profiles'] = profileIds.filter((id) => values.includes(id))
  else reading.thing['answers'] = readAnswers(values, reading)
  return reading
}

/** Values to answers; two values of a question that takes one leave it open, whatever their order. */
function readAnswers(values: readonly string[], { place, remarks }: Reading): Thing {
  const answers: Partial<Record<QuestionId, string | string[]>> = {}
  for (const id of questionIds) {
    const given = [...new Set(values.filter((value) => questionOfValue(value) === id))]
    const [only] = given
    if (only === undefined) continue
    if (questions[id].several) answers[id] = given
    else if (given.length === 1) answers[id] = only
    else {
      const text = `${given.map(quoted).join(' and ')} answer the same question, so it is left open.`
      remarks.push({ code: 'two-answers', severity: 'error', place: `${place}.answers.${id}`, text })
    }
  }
  return answers
}

function readKey(key: ApiKey | IntegrationKey, items: readonly string[], reading: Reading): void {
  if (key === 'access' || key === 'sensitive') return readAccess(key, items, reading)
  if (key === 'server' || key === 'off') {
    const [words, others] = divide(items, (item) => item.length <= longestWord && /^[a-z0-9]+([_-][a-z0-9]+)*$/.test(item))
    reading.thing[key] = atMost([...((reading.thing[key] as string[] | undefined) ?? []), ...words], key, reading)
    return keepItems(key, others, reading)
  }
  if (key === 'current') return readCurrent(items, reading)
  if (key === 'chosen') return readChosen(items, reading)
  const [item = '', ...others] = items
  const value = readSingle(key, item)
  if (value === null) return keepItems(key, items, reading)
  if (reading.thing[key] === undefined) reading.thing[key] = value
  else if (reading.thing[key] !== value) twice(key, reading)
  keepItems(key, others, reading)
}

function readSingle(key: Exclude<ApiKey, 'server' | 'off'>, item: string): string | number | null {
  switch (key) {
    case 'scopes':
      return scopeGrammars.find((one) => one === item) ?? null
    case 'status':
      return statuses.find((one) => one === item) ?? null
    case 'headings':
      return /^[1-3]$/.test(item) ? Number(item) : null
    case 'review':
      return isDate(item) ? item : null
    case 'owner':
      return decodeText(item) || null
  }
}

function readAccess(key: 'access' | 'sensitive', items: readonly string[], reading: Reading): void {
  const access = new Map(Object.entries((reading.thing[key] as Record<string, string[]> | undefined) ?? {}))
  const others: string[] = []
  for (const item of items) {
    const [resource = '', ...actions] = item.split('_').map(decodeText)
    if ([resource, ...actions].every((word) => word.length <= longestWord && /^[a-z0-9-]+$/.test(word)))
      access.set(resource, atMost([...(access.get(resource) ?? []), ...actions], `${key}.${resource}`, reading))
    else others.push(item)
  }
  reading.thing[key] = Object.fromEntries(access)
  keepItems(key, others, reading)
}

function readCurrent(items: readonly string[], reading: Reading): void {
  const [scheme = '', ...others] = items
  if (!isScheme(scheme)) return keepItems('current', items, reading)
  if (reading.thing['current'] !== undefined) return twice('current', reading)
  const transport = others.find((item) => transports.some((one) => one === item)) ?? null
  const seconds = others.find((item) => /^\d{1,10}$/.test(item))
  const shared = others.includes(sharedMark)
  reading.thing['current'] = { scheme, transport, lifetimeSeconds: seconds === undefined ? null : Number(seconds), shared }
  keepItems(
    'current',
    others.filter((item) => item !== transport && item !== seconds && item !== sharedMark),
    reading,
  )
}

function readChosen(items: readonly string[], reading: Reading): void {
  const [scheme = '', until = nothing, approver = nothing, reason = nothing] = items
  if (!isScheme(scheme)) return keepItems('chosen', items, reading)
  if (reading.thing['chosen'] !== undefined) return twice('chosen', reading)
  const text = (item: string): string | null => (item === nothing ? null : decodeText(item))
  reading.thing['chosen'] = { scheme, until: isDate(until) ? until : null, approver: text(approver), reason: text(reason) }
  if (until !== nothing && !isDate(until))
    reading.remarks.push({
      code: 'wrong-form',
      severity: 'error',
      place: `${reading.place}.chosen.until`,
      text: `${quoted(decodeText(until))} is not a date like "2027-06-30".`,
    })
}

function isScheme(item: string): boolean {
  return schemeIds.some((id) => id === item) || neverRecommendedIds.some((id) => id === item)
}

function isDate(item: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(item) && isCalendarDate(item)
}

/** As many entries as a design holds of one list. */
function atMost<T>(list: T[], key: string, { place, remarks }: Reading): T[] {
  if (list.length <= mostEntries) return list
  const text = `has ${list.length} entries; the first ${mostEntries} are kept.`
  remarks.push({ code: 'too-many', severity: 'error', place: `${place}.${key}`, text })
  return list.slice(0, mostEntries)
}

function divide<T>(list: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))]
}

function twice(key: string, { place, remarks }: Reading): void {
  remarks.push({ code: 'said-twice', severity: 'error', place: `${place}.${key}`, text: 'stands twice in the link; the first is kept.' })
}

/** Keeps a part that is not known here, to be written back as it is. */
function keep(part: string, word: string, { place, unknown, remarks }: Reading): void {
  const canonical = canonicalPart(part)
  if (canonical === '') return
  if (canonical.length > longestUnknown) {
    remarks.push({ code: 'too-long', severity: 'error', place, text: `${quoted(decodeText(word))} begins a part that is too long to be kept.` })
    return
  }
  unknown.push(canonical)
  remarks.push({ code: 'unknown-word', severity: 'notice', place, text: `${quoted(decodeText(word))} is not known here. It is kept in the link.`, word })
}

/** To look for what was meant takes time, so it is done for what is shown. */
const mostHints = 20

function withHint(remark: Remark): Remark {
  if (remark.word === undefined) return remark
  const suggestion = remark.place === 'api' ? suggestProfile(remark.word) : suggestAnyValue(remark.word)
  return suggestion === null ? remark : { ...remark, text: `${remark.text} Did you mean "${suggestion}"?` }
}

/** Keeps the items of a known key that are not known here; each goes under the key again. */
function keepItems(key: string, items: readonly string[], reading: Reading): void {
  if (items.length > 0) keep([key, ...items].join('.'), items[0] ?? key, reading)
}

/** Every word that a link of today can end in. */
const words: readonly string[] = [
  ...questionIds.flatMap((id) => Object.keys(questions[id].values)),
  ...profileIds,
  ...apiKeys,
  ...integrationKeys,
  ...schemeIds,
  ...neverRecommendedIds,
  ...transports,
  ...scopeGrammars,
  ...statuses,
  sharedMark,
]

const lastToken = (body: string): string => body.split(/[/:.]|%2F|%3A/i).at(-1) ?? ''

/** Whether a key stands last without its items; only `server` may. */
function endsInKey(body: string): boolean {
  const part = body
    .split(/\/|%2F/i)
    .at(-1)
    ?.split(/:|%3A/i)
    .slice(1)
    .at(-1)
  return part !== undefined && part !== 'server' && [...apiKeys, ...integrationKeys].some((key) => key === part)
}

/** Takes back the last word where it is only the beginning of one, which is what a cut leaves. */
function dropCutWord({ unknown, remarks }: Reading, word: string): boolean {
  if (unknown.at(-1)?.split('.').at(-1) !== word || !words.some((one) => one !== word && one.startsWith(word))) return false
  unknown.pop()
  remarks.splice(
    remarks.findLastIndex(({ code }) => code === 'unknown-word'),
    1,
  )
  return true
}

function cutRemark(readings: readonly Reading[]): Remark {
  const whole = readings.length - 2
  const counted = whole === 1 ? '1 of its integrations' : `${whole} of its integrations`
  const text =
    whole < 0
      ? 'This link ends in the middle. Only a part of its API could be read.'
      : `This link ends in the middle. ${counted} could be read, and a part of ${quoted(readings.at(-1)?.thing['name'])}.`
  return { code: 'link-cut', severity: 'error', place: '', text }
}
