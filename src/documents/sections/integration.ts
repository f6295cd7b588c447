import { questions } from '../../design/index'
import type { Decision, Lifetime, Statement } from '../../engine/index'
import { lifetimeIds } from '../../knowledge/notation'
import { humanDuration } from '../duration'
import { grouped } from '../grouping'
import { prose } from '../markdown/prose'
import { code, heading, join, list, paragraph, ref, strong, table, type Block, type Cell, type Inline } from '../markdown/blocks'
import type { Part, Sheet } from '../sheet'
import { cites, given, inSentence, listed, saying, schemeLabel, sentence, valueLabel } from '../wording'
import { clientAuthenticationWords, lifetimeWords, refreshWords, senderConstraintWords, tokenFormatWords, validationWords } from '../words'
import { checklistKey } from './checklist'
import { ruleLinks } from './rules'
import { exposure } from './summary'

/** The answers, and what is assumed where none was given. */
export function answers({ answers: said, decision }: Part): Block[] {
  const pairs = given(said).map(
    ({ question, values }) => `${questions[question].label}: ${values.map((value) => inSentence(valueLabel(question, value))).join(', ')}`,
  )
  const assumed = decision.assumptions.map(({ question, value }) => `${questions[question].label}: ${inSentence(valueLabel(question, value))}`)
  const rest: Inline[] = assumed.length === 0 ? [] : [' ', strong('Not answered, so the strict end is assumed:'), ` ${assumed.join(' · ')}.`]
  return [paragraph(strong('Answers:'), ` ${pairs.length === 0 ? 'none yet' : pairs.join(' · ')}.`, ...rest)]
}

/** The answer as a sentence, with why the scheme stands where it stands. */
export function lead(sheet: Sheet, { decision }: Part): Block[] {
  const why: Inline[] = decision.why === null ? [] : [' ', ...saying(sheet.knowledge, decision.why)]
  return [paragraph(strong(sentence(decision.sentence)), ...why)]
}

/** The settings and lifetimes of the recommendation, each with what it rests on. */
export function settings(sheet: Sheet, { decision }: Part): Block[] {
  const { scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh, transmission } = decision
  if (scheme === null) return []
  const { knowledge } = sheet
  const rows: (readonly Cell[])[] = []
  const row = (label: string, value: readonly Inline[], basis: readonly Inline[] = ['–']): void => void rows.push([label, value, basis])
  if (transmission !== null) row('Each call carries', carries(transmission))
  if (clientAuthentication !== null && clientAuthentication !== 'none')
    row('Client proves itself by', [clientAuthenticationWords[clientAuthentication], ' (', code(clientAuthentication), ')'])
  if (tokenFormat !== null && tokenFormat !== 'none')
    row('Token', [`${tokenFormatWords[tokenFormat]}; bound by: ${senderConstraintWords[senderConstraint ?? 'none']}; ${refreshWords[refresh ?? 'none']}`])
  if (validation !== null && validation.method !== 'none') row('The API checks', checks(decision), [ref(checklistKey, 'checklist')])
  if (decision.scopes.length > 0 || decision.audience !== null) row('Scopes and audience', scopesAndAudience(decision))
  if (decision.stepUp !== null) row('Step-up', stepUp(decision.stepUp), bare(cites(knowledge, decision.stepUp.sources)))
  for (const id of lifetimeIds) {
    const figure = decision.lifetimes?.[id]
    if (figure != null) row(lifetimeWords[id], [humanDuration(figure.seconds)], [`${figure.basis}: `, ...setBy(sheet, figure)])
  }
  if (decision.registration.length > 0) {
    const sources = decision.registration.flatMap((one) => one.sources)
    row(
      'Register',
      join(
        decision.registration.map(({ says }) => prose(says.replace(/\.$/, ''))),
        '; ',
      ),
      bare(cites(knowledge, sources)),
    )
  }
  if (!sheet.single && decision.controls.length > 0) row('Rules', ruleLinks(sheet, decision.controls))
  const figures = decision.exposureSeconds === null || scheme === 'anonymous' ? '' : `; withdrawn access stops ${exposure(decision)}`
  return table(['Scheme', [schemeLabel(knowledge, scheme), ' (', code(scheme), ')', figures], 'Basis'], rows)
}

/** Citations without the brackets that they have after a sentence. */
const bare = (cited: readonly Inline[]): readonly Inline[] => (cited.length === 0 ? ['–'] : cited.slice(1, -1))

/** The rules that set a figure, with their sources. */
function setBy(sheet: Sheet, { rules }: Lifetime): Inline[] {
  return join(
    rules.map((rule) => [code(rule), ...cites(sheet.knowledge, sheet.entries.get(rule)?.sources ?? [])]),
    ', ',
  )
}

const scopesAndAudience = ({ scopes, audience }: Decision): Inline[] => [
  ...join(
    scopes.map((scope) => [code(scope)]),
    ' ',
  ),
  ...(audience === null ? [] : [scopes.length === 0 ? 'for ' : ' for ', code(audience)]),
]

const carries = ({ header, refuse }: NonNullable<Decision['transmission']>): Inline[] => [
  code(header.replace(/\s+/g, ' ')),
  ...(refuse.length === 0 ? [] : [`; the gateway refuses a credential in the ${refuse.join(', ')}`]),
]

function checks({ validation, lookupsPerCall }: Decision): Inline[] {
  const { method, stalenessSeconds, leewaySeconds } = validation!
  return [
    validationWords[method],
    lookupsPerCall === null || lookupsPerCall === 0 ? '' : `, ${lookupsPerCall} ${lookupsPerCall === 1 ? 'look-up' : 'look-ups'} a call`,
    stalenessSeconds === null || stalenessSeconds === 0 ? '' : `, knows of a withdrawal within ${humanDuration(stalenessSeconds)}`,
    leewaySeconds === 0 ? '' : `, clock leeway ${humanDuration(leewaySeconds)}`,
  ]
}

const stepUp = ({ operations, acr_values, max_age }: NonNullable<Decision['stepUp']>): Inline[] => [
  ...(operations.length === 0
    ? ['for sensitive operations']
    : join(
        operations.map((operation) => [code(operation)]),
        ' ',
      )),
  ': a sign-in at most ',
  humanDuration(max_age),
  ' old (',
  code(`max_age=${max_age}`),
  ...(acr_values.length === 0 ? [] : [', ', code(`acr_values=${acr_values.join(' ')}`)]),
  ')',
]

interface Other {
  readonly verdict: 'Alternative' | 'Discouraged' | 'Rejected'
  readonly label: string
  readonly because: string
  readonly sources: readonly string[]
}

/** What else was possible or is not, grouped by the fact that decided it. */
function others(sheet: Sheet, { decision }: Part): Inline[][] {
  const { knowledge } = sheet
  const all: Other[] = [
    ...decision.alternatives.map(({ scheme, because }): Other => ({ verdict: 'Alternative', label: schemeLabel(knowledge, scheme), because, sources: [] })),
    ...decision.discouraged.map((one): Other => ({ ...one, verdict: 'Discouraged', label: schemeLabel(knowledge, one.scheme) })),
    ...decision.rejected
      .filter(({ scheme }) => scheme in knowledge.schemes)
      .map((one): Other => ({ ...one, verdict: 'Rejected', label: schemeLabel(knowledge, one.scheme) })),
  ]
  const groups = grouped(all, (other) => `${other.verdict}\n${other.sources.join()}\n${besideName(other)}`)
  return [...groups.values()].map((group): Inline[] => {
    const { verdict, label, because, sources } = group[0]!
    const rest = besideName(group[0]!)
    const names = listed(group.map((one) => one.label))
    // "API key does not serve this caller. …" becomes "API key and Mutual TLS do not serve this caller. …".
    const shared = group.length === 1 || rest === because ? `. ${because}` : ` ${because.slice(label.length + 1).replace(/^does not /, 'do not ')}`
    return [strong(`${verdict}:`), ' ', names, ...saying(knowledge, { because: shared, sources })]
  })
}

/** A reason without the first sentence if that names the scheme, so that schemes with the same reason stand together. */
function besideName({ label, because }: Other): string {
  const end = because.indexOf('. ')
  return because.startsWith(`${label} `) && end >= 0 ? because.slice(end + 2) : because
}

/** What remains, what it costs, what speaks against it, where authorities differ, and what to take where it cannot be had. */
function remarks(sheet: Sheet, { decision }: Part): Inline[][] {
  const said = (label: string, statements: readonly Pick<Statement, 'because' | 'sources'>[]): Inline[][] =>
    statements.length === 0
      ? []
      : [
          [
            strong(`${label}:`),
            ' ',
            ...join(
              statements.map((one) => saying(sheet.knowledge, one)),
              ' ',
            ),
          ],
        ]
  const fallbacks = decision.fallbacks.map(({ scheme, when, sources }) => ({ because: `${schemeLabel(sheet.knowledge, scheme)}: ${when}`, sources }))
  return [
    ...said('What speaks against it', decision.against),
    ...said('Residual risks', decision.risks),
    ...said('What it costs', decision.prices),
    ...said('Where authorities differ', decision.disagreements),
    ...said('Fallback', fallbacks),
  ]
}

/** Why this one: the other schemes, then what remains and what it costs, in one list. */
export const reasons = (sheet: Sheet, part: Part, show: { readonly others: boolean; readonly remarks: boolean }): Block[] =>
  list([...(show.others ? others(sheet, part) : []), ...(show.remarks ? remarks(sheet, part) : [])])

/** While answers are missing and lead apart: where each leads, and what to ask next. */
export function outcomes({ knowledge }: Sheet, { decision }: Part): Block[] {
  if (decision.outcomes === null || decision.outcomes.length === 0) return []
  const rows = decision.outcomes.map(({ scheme, when }): Inline[][] => [
    scheme === null ? ['A conflict'] : [schemeLabel(knowledge, scheme), ' (', code(scheme), ')'],
    given(when).length === 0
      ? ['whatever is answered']
      : join(
          given(when).map(({ question, values }) => [
            `${questions[question].label}: ${values.map((value) => inSentence(valueLabel(question, value))).join(' or ')}`,
          ]),
          '; ',
        ),
  ])
  const next = decision.nextQuestion === null ? [] : [paragraph(strong('Ask next:'), ` ${questions[decision.nextQuestion].ask}`)]
  return [...table(['Possible outcome', 'If'], rows), ...next]
}

/** Answers that cannot be met together, the rules that close every way, and every change that opens one. */
export function conflict(sheet: Sheet, { decision: { conflict: at } }: Part): Block[] {
  if (at === null) return []
  const odds = given(at.answers).map(
    ({ question, values }) => `${questions[question].label}: ${values.map((value) => inSentence(valueLabel(question, value))).join(', ')}`,
  )
  const closing = at.rules.flatMap((id): Inline[][] => {
    const entry = sheet.entries.get(id)
    return entry === undefined ? [[code(id)]] : [[code(id), ': ', ...saying(sheet.knowledge, entry)]]
  })
  const ways = at.resolutions.map(({ question, option, scheme }): Inline[] => [
    `${questions[question].label}: ${inSentence(valueLabel(question, option))} gives ${schemeLabel(sheet.knowledge, scheme)}.`,
  ])
  return [
    paragraph(strong('These answers cannot be met together:'), ` ${odds.join(' · ')}.`),
    ...list(closing),
    ...(ways.length === 0 ? [] : [paragraph(strong('Each of these changes opens a scheme:')), ...list(ways)]),
  ]
}

/** The heading of an integration. */
export const integrationHeading = ({ name, key }: Part): Block => heading(2, [`Integration: ${name}`], key)
