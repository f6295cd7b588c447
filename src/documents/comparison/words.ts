import { durationWords, questionIds, questions, type QuestionId } from '../../design/index'
import type { Comparison, ComparedIntegration, Property, PropertyValue } from '../../engine/index'
import type { Candidate, Knowledge, LifetimeId } from '../../knowledge/notation'
import { clientAuthenticationWords, lifetimeWords, refreshWords, senderConstraintWords, tokenFormatWords, validationWords } from '../words'
import { controlOf, listed, schemeLabel, valueLabel } from '../wording'

const labels: Readonly<Record<string, string>> = {
  'api.name': 'Name of the API',
  'api.profiles': 'Profiles',
  'api.server': 'Features of the server',
  'api.scopes': 'Grammar of scopes',
  'api.status': 'Status',
  'api.owner': 'Owner',
  'api.review': 'Next review',
  'api.off': 'Sections left out',
  'api.headings': 'Level of headings',
  'api.unknown': 'What is not known here',
  'scheme.state': 'State',
  'scheme.scheme': 'Scheme',
  'scheme.clientAuthentication': 'Client proves itself by',
  'scheme.senderConstraint': 'Token bound by',
  'scheme.tokenFormat': 'Token',
  'scheme.validation': 'API checks it',
  'scheme.refresh': 'Refresh',
  'scheme.header': 'Header',
  'scheme.refuse': 'Refused in',
  'figure.exposure': 'Withdrawn access stops',
  'figure.budget': 'Time allowed for that',
  'cost.tokenRequestsPerDay': 'Token requests a day',
  'cost.lookupsPerCall': 'Look-ups a call',
  'cost.parts': 'Moving parts',
  'access.operations': 'Operations',
  'access.scopes': 'Scopes',
  'access.audience': 'Audience',
  'access.stepUp': 'Fresh sign-in for',
  'access.stepUpMaxAge': 'Sign-in at most as old as',
  'access.unknown': 'What is not known here',
  'exception.chosen': 'Exception',
  'exception.until': 'Exception ends',
  'exception.approver': 'Exception approved by',
  'exception.reason': 'Reason of the exception',
  'today.current': 'Used today',
}
const kinds: Readonly<Record<string, string>> = { against: 'Speaks against it', risk: 'Remaining risk', price: 'Price', finding: 'Finding' }

/** What a property is called. */
export function propertyLabel(knowledge: Knowledge, { kind, id }: Property): string {
  if (kind === 'answer') return questions[id as QuestionId].label
  if (kind === 'control') return controlOf(knowledge, id)?.label ?? id
  if (kind === 'finding') return knowledge.antiPatterns.find((pattern) => pattern.id === id)?.title ?? `Finding ${id}`
  return labels[`${kind}.${id}`] ?? (id in lifetimeWords ? lifetimeWords[id as LifetimeId] : (kinds[kind] ?? id))
}

const settings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clientAuthentication: clientAuthenticationWords,
  senderConstraint: senderConstraintWords,
  tokenFormat: tokenFormatWords,
  validation: validationWords,
  refresh: refreshWords,
} satisfies { readonly [A in Exclude<keyof Candidate, 'scheme'>]: object }

/** One side of a property in words; nothing is a dash. */
export function propertyValue(knowledge: Knowledge, { kind, id }: Property, value: PropertyValue): string {
  if (value === null || (typeof value === 'object' && value.length === 0)) return '–'
  if (typeof value === 'number') return kind === 'cost' || kind === 'api' ? value.toLocaleString('en') : value === 0 ? 'at the next call' : durationWords(value)
  if (kind === 'answer') return listed([value].flat().map((one) => valueLabel(id as QuestionId, one)))
  if (typeof value === 'object') return value.join(', ')
  if (kind === 'scheme' && id === 'scheme') return schemeLabel(knowledge, value as Candidate['scheme'])
  if (kind === 'exception' && id === 'chosen') return schemeLabel(knowledge, value as Candidate['scheme'])
  return settings[id]?.[value] ?? value
}

/** The properties that changed: answers first, then what follows from them. */
export const changesOf = (properties: readonly Property[]): readonly Property[] => properties.filter(({ changed }) => changed)

/** The name under which an integration is shown. */
export const nameOf = ({ before, after }: ComparedIntegration): string => after ?? before ?? ''

/** What became of an integration, in a few words. */
export function fateOf({ before, after, properties }: ComparedIntegration): string {
  if (before === null) return 'added'
  if (after === null) return 'gone'
  const changes = changesOf(properties).length
  const renamed = before === after ? '' : `was ${before}`
  return [renamed, changes === 0 ? (renamed === '' ? 'the same' : '') : changes === 1 ? '1 change' : `${changes} changes`]
    .filter((part) => part !== '')
    .join(', ')
}

/** How many changes are weaker, stronger or dearer, as in "4 weaker, 2 stronger, 1 costs more". */
export function effectsSentence({ effects }: Comparison): string {
  const parts = (['weaker', 'stronger', 'costs more'] as const).flatMap((effect) =>
    effects[effect] === 0 ? [] : [`${effects[effect]} ${effects[effect] > 1 && effect === 'costs more' ? 'cost more' : effect}`],
  )
  return parts.length === 0 ? 'nothing is weaker, stronger or dearer' : parts.join(', ')
}

/** The comparison in one sentence that can be read aloud. */
export function comparisonSentence(comparison: Comparison): string {
  const { integrations, before, after, effects } = comparison
  const differing = integrations.filter((one) => one.before !== one.after || changesOf(one.properties).length > 0)
  const isAnew = before.knowledge !== after.knowledge
  const lead = isAnew ? `By the advice of ${after.knowledge} instead of ${before.knowledge}, ` : ''
  if (differing.length === 0 && changesOf(comparison.api).length === 0) return capital(`${lead}nothing is different.`)
  const schemes = differing.flatMap(({ properties }) => properties.filter(({ kind, id, changed }) => changed && kind === 'scheme' && id === 'scheme')).length
  const turn =
    effects.weaker > effects.stronger
      ? 'weaker on the whole'
      : effects.stronger > effects.weaker
        ? 'stronger on the whole'
        : 'neither weaker nor stronger on the whole'
  const many = (count: number, one: string, more: string): string => (count === 1 ? `one integration ${one}` : `${count} integrations ${more}`)
  const what =
    schemes > 0
      ? many(schemes, 'takes another scheme', 'take another scheme')
      : differing.length === 0
        ? 'the API changes'
        : many(differing.length, 'changes', 'change')
  return capital(`${lead}${what}: ${turn}.`)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The answers that changed are what somebody did; the rest follows. */
const isGiven = ({ kind }: Property): boolean => kind === 'answer' || kind === 'today' || kind === 'exception' || kind === 'api'

/** In the order of the questions, then of the decision. */
export const answersFirst = (properties: readonly Property[]): readonly Property[] => {
  const rank = (one: Property): number => (one.kind === 'answer' ? questionIds.indexOf(one.id as QuestionId) : 100)
  return properties.toSorted((a, b) => Number(!isGiven(a)) - Number(!isGiven(b)) || rank(a) - rank(b))
}
