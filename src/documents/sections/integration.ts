import { questions } from '../../design/index'
import type { Decision, Statement } from '../../engine/index'
import { lifetimeIds } from '../../knowledge/notation'
import { humanDuration } from '../duration'
import { grouped } from '../grouping'
import { prose } from '../markdown/prose'
import { code, heading, join, list, paragraph, ref, strong, table, type Block, type Inline } from '../markdown/blocks'
import type { Part, Sheet } from '../sheet'
import { cites, given, listed, saying, schemeLabel, sentence, valueLabel } from '../wording'
import { basisWords, clientAuthenticationWords, lifetimeWords, refreshWords, senderConstraintWords, tokenFormatWords, validationWords } from '../words'
import { checklistKey } from './checklist'
import { exposure } from './summary'

/** The answers and what is not answered, in one paragraph. */
export function answers({ answers: said, decision }: Part): Block[] {
  const pairs = given(said).map(({ question, values }): Inline[] => [
    `${questions[question].label}: ${values.map((value) => valueLabel(question, value).toLowerCase()).join(', ')}`,
  ])
  const assumed = decision.assumptions.map(({ question, value }): Inline[] => [`${questions[question].label}: ${valueLabel(question, value).toLowerCase()}`])
  return [
    paragraph(strong('Answers.'), ' ', ...(pairs.length === 0 ? ['None yet'] : join(pairs, ' · ')), '.'),
    ...(assumed.length === 0 ? [] : [paragraph(strong('Not answered, so the strict end is assumed.'), ' ', ...join(assumed, ' · '), '.')]),
  ]
}

/** The answer as a sentence, with why the scheme stands where it stands. */
export function lead(sheet: Sheet, { decision }: Part): Block[] {
  const why: Inline[] = decision.why === null ? [] : [' ', ...saying(sheet.knowledge, decision.why)]
  return [paragraph(strong(sentence(decision.sentence)), ...why)]
}

/** The settings of the recommendation. */
export function settings(sheet: Sheet, { decision }: Part): Block[] {
  const { scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh, transmission } = decision
  if (scheme === null) return []
  const rows: Inline[][][] = [[['Scheme'], [schemeLabel(sheet.knowledge, scheme), ' (', code(scheme), ')']]]
  const row = (label: string, ...value: Inline[]): void => void rows.push([[label], value])
  if (transmission !== null) row('Each call carries', ...carries(transmission))
  if (clientAuthentication !== null && clientAuthentication !== 'none')
    row('Client proves itself by', clientAuthenticationWords[clientAuthentication], ' (', code(clientAuthentication), ')')
  if (tokenFormat !== null && tokenFormat !== 'none')
    row('Token', [tokenFormatWords[tokenFormat], `bound by: ${senderConstraintWords[senderConstraint ?? 'none']}`, refreshWords[refresh ?? 'none']].join('; '))
  if (validation !== null && validation.method !== 'none') row('The API checks', ...checks(decision))
  if (decision.exposureSeconds !== null && scheme !== 'anonymous') row('Withdrawn access stops', exposure(decision))
  if (decision.scopes.length > 0)
    row(
      'Scopes',
      ...join(
        decision.scopes.map((scope) => [code(scope)]),
        ' ',
      ),
    )
  if (decision.audience !== null) row('Audience', code(decision.audience))
  if (decision.stepUp !== null) row('Step-up', ...stepUp(sheet, decision.stepUp))
  if (decision.registration.length > 0)
    row(
      'Register',
      ...join(
        decision.registration.map(({ says, sources }) => [...prose(says.replace(/\.$/, '')), ...cites(sheet.knowledge, sources)]),
        '; ',
      ),
    )
  return table(['Setting', 'Decision'], rows)
}

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
    ' (',
    ref(checklistKey, 'checklist'),
    ')',
  ]
}

const stepUp = ({ knowledge }: Sheet, { operations, acr_values, max_age, sources }: NonNullable<Decision['stepUp']>): Inline[] => [
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
  ...cites(knowledge, sources),
]

/** Every figure with how firm it is and what set it. */
export function lifetimes(sheet: Sheet, { decision }: Part): Block[] {
  const rows = lifetimeIds.flatMap((id): Inline[][][] => {
    const figure = decision.lifetimes?.[id]
    if (figure == null) return []
    const by = figure.rules.map((rule): Inline[] => [code(rule), ...cites(sheet.knowledge, sheet.entries.get(rule)?.sources ?? [])])
    return [[[lifetimeWords[id]], [humanDuration(figure.seconds)], [basisWords[figure.basis]], by.length === 0 ? ['–'] : join(by, ', ')]]
  })
  return table(['Figure', 'At most', 'Basis', 'Set by'], rows)
}

interface Other {
  readonly verdict: 'Alternative' | 'Discouraged' | 'Rejected'
  readonly label: string
  readonly because: string
  readonly sources: readonly string[]
}

/** What else was possible or is not, grouped by the fact that decided it. */
export function others(sheet: Sheet, { decision }: Part): Block[] {
  const { knowledge } = sheet
  const all: Other[] = [
    ...decision.alternatives.map(({ scheme, because }): Other => ({ verdict: 'Alternative', label: schemeLabel(knowledge, scheme), because, sources: [] })),
    ...decision.discouraged.map((one): Other => ({ ...one, verdict: 'Discouraged', label: schemeLabel(knowledge, one.scheme) })),
    ...decision.rejected
      .filter(({ scheme }) => scheme in knowledge.schemes)
      .map((one): Other => ({ ...one, verdict: 'Rejected', label: schemeLabel(knowledge, one.scheme) })),
  ]
  const groups = grouped(all, (other) => `${other.verdict}\n${other.sources.join()}\n${besideName(other)}`)
  return list(
    [...groups.values()].map((group): Inline[] => {
      const { verdict, because, sources } = group[0]!
      const shared = group.length === 1 ? because : besideName(group[0]!)
      return [strong(`${verdict}:`), ` ${listed(group.map(({ label }) => label))}. `, ...saying(knowledge, { because: shared, sources })]
    }),
  )
}

/** A reason without the first sentence if that names the scheme, so that schemes with the same reason stand together. */
function besideName({ label, because }: Other): string {
  const end = because.indexOf('. ')
  return because.startsWith(`${label} `) && end >= 0 ? because.slice(end + 2) : because
}

/** What remains, what it costs, what speaks against it, where authorities differ, and what to take where it cannot be had. */
export function remarks(sheet: Sheet, { decision }: Part): Block[] {
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
  return list([
    ...said('What speaks against it', decision.against),
    ...said('Residual risks', decision.risks),
    ...said('What it costs', decision.prices),
    ...said('Where authorities differ', decision.disagreements),
    ...said('Fallback', fallbacks),
  ])
}

/** While answers are missing and lead apart: where each leads, and what to ask next. */
export function outcomes({ knowledge }: Sheet, { decision }: Part): Block[] {
  if (decision.outcomes === null || decision.outcomes.length === 0) return []
  const rows = decision.outcomes.map(({ scheme, when }): Inline[][] => [
    scheme === null ? ['A conflict'] : [schemeLabel(knowledge, scheme), ' (', code(scheme), ')'],
    given(when).length === 0
      ? ['whatever is answered']
      : join(
          given(when).map(({ question, values }) => [
            `${questions[question].label}: ${values.map((value) => valueLabel(question, value).toLowerCase()).join(' or ')}`,
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
    ({ question, values }) => `${questions[question].label}: ${values.map((value) => valueLabel(question, value).toLowerCase()).join(', ')}`,
  )
  const closing = at.rules.flatMap((id): Inline[][] => {
    const entry = sheet.entries.get(id)
    return entry === undefined ? [[code(id)]] : [[code(id), ': ', ...saying(sheet.knowledge, entry)]]
  })
  const ways = at.resolutions.map(({ question, option, scheme }): Inline[] => [
    `${questions[question].label}: ${valueLabel(question, option).toLowerCase()} gives ${schemeLabel(sheet.knowledge, scheme)}.`,
  ])
  return [
    paragraph(strong('These answers cannot be met together:'), ` ${odds.join(' · ')}.`),
    ...list(closing),
    ...(ways.length === 0 ? [] : [paragraph(strong('Each of these changes opens a scheme:')), ...list(ways)]),
  ]
}

/** The heading of an integration. */
export const integrationHeading = ({ name, key }: Part): Block => heading(2, [`Integration: ${name}`], key)
