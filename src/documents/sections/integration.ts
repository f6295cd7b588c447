import { durationWords, questions, type SchemeId } from '../../design/index'
import type { Criterion, DecidedControl, Decision, Lifetime, Statement } from '../../engine/index'
import type { ControlId } from '../../knowledge/index'
import { lifetimeIds } from '../../knowledge/notation'
import { durationInSeconds } from '../duration'
import { grouped } from '../grouping'
import { prose } from '../markdown/prose'
import { code, heading, join, list, paragraph, ref, strong, table, type Block, type Cell, type Inline } from '../markdown/blocks'
import { featureNames, lackedFeatures } from '../server'
import type { Part, Sheet } from '../sheet'
import { citation, cites, given, inSentence, listed, mostSpecific, ruleRef, saying, schemeLabel, sentence, valueLabel } from '../wording'
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
export function lead(sheet: Sheet, { decision, answers: { client } }: Part): Block[] {
  const why: Inline[] = decision.why === null ? [] : [' ', ...saying(sheet.knowledge, decision.why)]
  return [paragraph(strong(sentence(client === 'mobile' && decision.scheme === 'bff' ? ofApp(decision.sentence) : decision.sentence)), ...why)]
}

/** What is said of a page with a backend, said of an app. */
const ofApp = (said: string): string => said.replace('the browser holds only a session cookie', 'the app holds only a session with its backend')

/** The settings and lifetimes of the recommendation, one a row, each with what it rests on. */
export function settings(sheet: Sheet, { decision }: Part): Block[] {
  const { scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh, transmission } = decision
  if (scheme === null) return []
  const { knowledge } = sheet
  const rows: (readonly Cell[])[] = []
  const row = (label: string, value: readonly Inline[], basis: readonly Inline[]): void => void rows.push([label, value, basis])
  const asked = (ids: readonly ControlId[], otherwise: readonly string[] = knowledge.schemes[scheme].sources): readonly Inline[] =>
    askedBy(sheet, decision, ids, otherwise)
  row('Scheme', [schemeLabel(knowledge, scheme), ' (', code(scheme), ')'], bare(cites(knowledge, knowledge.schemes[scheme].sources)))
  if (transmission !== null) {
    const refused = transmission.refuse.length === 0 ? [] : [`; the gateway refuses a credential in the ${listed(transmission.refuse, 'or')}`]
    row('Each call carries', [...carried(transmission.header), ...refused], asked(['header-only', 'bff-cookie-flags']))
  }
  if (clientAuthentication !== null && clientAuthentication !== 'none') {
    const registered = knowledge.schemes[scheme].registration.find(({ of }) => of.clientAuthentication === clientAuthentication)
    row(
      'The client proves itself by',
      [clientAuthenticationWords[clientAuthentication], ' (', code(clientAuthentication), ')'],
      asked(['issuer-as-sole-audience', 'mtls-one-subject'], registered?.sources),
    )
  }
  if (tokenFormat !== null && tokenFormat !== 'none')
    row(
      'Token',
      [`${tokenFormatWords[tokenFormat]}; bound by: ${senderConstraintWords[senderConstraint ?? 'none']}; ${refreshWords[refresh ?? 'none']}`],
      asked([
        'dpop-proof-checked',
        'certificate-binding-checked',
        'sender-constrained-tokens',
        'token-validated',
        'refresh-binding',
        'refresh-rotation',
        'key-entropy',
      ]),
    )
  const checked = validation !== null && validation.method !== 'none'
  const stops = decision.exposureSeconds !== null && scheme !== 'anonymous'
  if (checked || stops) {
    const budget = stops ? knowledge.budgets.find(({ id }) => decision.rules.includes(id)) : undefined
    row(
      checked ? 'The API checks it' : 'Withdrawn access stops',
      [...(checked ? checks(decision) : []), stops ? `${checked ? '; withdrawn access stops ' : ''}${exposure(decision)}` : ''],
      join(
        [
          ...(checked ? [[ref(checklistKey, 'checklist')]] : []),
          ...(budget !== undefined || !checked ? [bare(cites(knowledge, budget?.sources ?? [], { says: '0' }))] : []),
        ],
        ', ',
      ),
    )
  }
  const rights = [
    ...(decision.scopes.length === 0 ? [] : [['scopes ', ...codes(decision.scopes)]]),
    ...(decision.audience === null ? [] : [['audience ', code(decision.audience)]]),
  ]
  const rightsAsked = (['least-scopes', 'scope-enforced', 'token-validated'] as const).filter(
    (id) => (id !== 'scope-enforced' || decision.scopes.length > 0) && (id !== 'token-validated' || decision.audience !== null),
  )
  if (rights.length > 0) row('Asked for', join(rights, '; '), asked(rightsAsked))
  if (decision.stepUp !== null) row('Step-up', stepUp(decision.stepUp), bare(cites(knowledge, decision.stepUp.sources)))
  const figures = lifetimeIds.flatMap((id) => {
    const figure = decision.lifetimes?.[id]
    return figure == null ? [] : [{ name: lifetimeWords[id], figure }]
  })
  // One row for all: the reader compares the figures, and each keeps its own basis under its name.
  if (figures.length > 0)
    row(
      'Lifetimes',
      [figures.map(({ name, figure }, i) => `${i === 0 ? name : inSentence(name)}: ${durationInSeconds(figure.seconds)}`).join('; ')],
      join(
        figures.map(({ name, figure }, i): Inline[] => [`${i === 0 ? name : inSentence(name)}: `, ...setBy(sheet, figure)]),
        '; ',
      ),
    )
  if (decision.registration.length > 0) {
    const says = decision.registration.map((one) => prose(one.says.replace(/\.$/, '')))
    const bases = grouped(decision.registration, ({ sources }) => sources.join()).values()
    row(
      'Register',
      join(says, '; '),
      join(
        [...bases].map(([one]) => bare(cites(knowledge, one!.sources))),
        ', ',
      ),
    )
  }
  const own = sheet.single ? [] : ruleLinks(sheet, decision.controls)
  if (own.length > 0) row('Rules beside those for all', own, ['as each says'])
  return table(['Setting', 'Value', 'Basis'], rows)
}

/** The source and the rules that ask for a setting; where none does, the source that the scheme itself has. */
function askedBy({ knowledge }: Sheet, { controls }: Decision, ids: readonly ControlId[], otherwise: readonly string[]): readonly Inline[] {
  const held = ids.flatMap((id) => controls.find((control) => control.id === id) ?? [])
  if (held.length === 0) return bare(cites(knowledge, otherwise))
  const [{ sources, strength, because }] = held as [DecidedControl, ...DecidedControl[]]
  const rules = held.map(({ id }): Inline[] => [ruleRef(knowledge, id)])
  return [...bare(cites(knowledge, sources, { says: because, strength })), ', by ', ...join(rules, ', ')]
}

/** Citations without the brackets that they have after a sentence. */
const bare = (cited: readonly Inline[]): readonly Inline[] => (cited.length === 0 ? ['–'] : cited.slice(1, -1))

/** How firm a figure is, where it comes from, and the rules that set it. */
function setBy({ knowledge, entries }: Sheet, { rules, basis }: Lifetime): Inline[] {
  const sources = rules.flatMap((rule) => entries.get(rule)?.sources ?? [])
  // A figure of ours rests on the convention that sets it; a figure of a standard on that standard.
  const own = sources.filter((id) => (knowledge.sources[id]?.url === '') === (basis === 'convention'))
  const [source] = mostSpecific(knowledge, own.length === 0 ? sources : own, {}, 1)
  const named = source === undefined ? [] : [basis === 'convention' ? '' : `${basis}: `, citation(knowledge, source), ', ']
  return [...named, 'by ', ...codes(rules)]
}

/** A header as it is sent, without what the knowledge says beside it. */
function carried(header: string): Inline[] {
  if (header === 'none') return ['no credential']
  if (header.startsWith('none: ')) return [header.slice('none: '.length)]
  const [, sent = header, beside = ''] = /^(.*?)( over mutual TLS)?$/.exec(header.replace(/\s+/g, ' ')) ?? []
  return [...codes(sent.split(' with ')), beside]
}

/** Words of code, one after the other. */
const codes = (words: readonly string[]): Inline[] =>
  join(
    words.map((word) => [code(word)]),
    ', ',
  )

function checks({ validation, lookupsPerCall }: Decision): Inline[] {
  const { method, stalenessSeconds, leewaySeconds } = validation!
  return [
    validationWords[method],
    lookupsPerCall === null || lookupsPerCall === 0 ? '' : `; ${lookupsPerCall} ${lookupsPerCall === 1 ? 'look-up' : 'look-ups'} a call`,
    stalenessSeconds === null || stalenessSeconds === 0 ? '' : `; knows of a withdrawal within ${durationWords(stalenessSeconds)}`,
    leewaySeconds === 0 ? '' : `; clock leeway ${durationWords(leewaySeconds)}`,
  ]
}

const stepUp = ({ operations, acr_values, max_age }: NonNullable<Decision['stepUp']>): Inline[] => [
  ...(operations.length === 0 ? ['sensitive operations'] : codes(operations)),
  `: a sign-in at most ${durationWords(max_age)} old (`,
  code(`max_age=${max_age}`),
  ...(acr_values.length === 0 ? [] : [', ', code(`acr_values=${acr_values.join(' ')}`)]),
  ')',
]

/** What an alternative lost on, as it follows its name. */
const lossWords: Readonly<Record<Criterion, string>> = {
  discouraged: 'lost on reasons against',
  fit: 'lost on fit: further down among the schemes for this caller',
  lookups: 'lost on look-ups: more of them at each call',
  parts: 'lost on moving parts: more of them',
  proof: 'lost on proof: a copied credential is easier to use',
  id: 'lost on nothing but the order of names',
}

interface Other {
  readonly label: string
  readonly because: string
  readonly rules: readonly string[]
  readonly sources: readonly string[]
}

/** What else was possible or is not, grouped by the fact that decided it. */
function others(sheet: Sheet, { decision }: Part): Inline[][] {
  const { knowledge } = sheet
  const said = (verdict: string, all: readonly Other[]): Inline[][] =>
    [...grouped(all, ({ because, sources }) => `${because}\n${sources.join()}`).values()].map((group): Inline[] => {
      const names = listed(group.map(({ label }) => label))
      const { because, rules, sources } = group[0]!
      // The row for this caller leaves them out; why it holds what it holds stands above already, unless nothing was decided.
      const row = rules.length === 1 ? knowledge.fit.find(({ id }) => id === rules[0]) : undefined
      if (row === undefined) return [strong(`${verdict}:`), ` ${names}. `, ...saying(knowledge, { because, sources })]
      const why = decision.why?.rule === row.id ? ['.'] : ['. ', ...saying(knowledge, { because: row.because, sources })]
      return [strong('Not for this caller:'), ` ${names} (`, code(row.id), ')', ...why]
    })
  const labelled = <T extends { readonly scheme: string }>(all: readonly T[]): (T & { label: string })[] =>
    all.flatMap((one) => (one.scheme in knowledge.schemes ? [{ ...one, label: schemeLabel(knowledge, one.scheme as SchemeId) }] : []))
  const alternatives = [...grouped(labelled(decision.alternatives), ({ lostOn }) => lostOn)].map(([criterion, group]): Inline[] => {
    const row = criterion === 'fit' && decision.why !== null ? [' (', code(decision.why.rule), ')'] : []
    return [`${listed(group.map(({ label }) => label))}, ${lossWords[criterion]}`, ...row]
  })
  const lost = alternatives.length === 0 ? [] : [[strong('Alternative:'), ' ', ...join(alternatives, '; '), '.']]
  return [...lost, ...said('Discouraged', labelled(decision.discouraged)), ...said('Rejected', labelled(decision.rejected))]
}

/** What speaks against it, what remains, what it costs, and what to take where it cannot be had: each in a line of its own. */
function remarks({ knowledge }: Sheet, { decision }: Part): Inline[][] {
  const said = (label: string, statements: readonly Pick<Statement, 'because' | 'sources'>[]): Inline[][] =>
    statements.length === 0
      ? []
      : [
          [
            strong(`${label}:`),
            ' ',
            ...join(
              statements.map((one) => saying(knowledge, one)),
              ' ',
            ),
          ],
        ]
  const fallbacks = decision.fallbacks.map(({ scheme, when, sources }) => ({ because: `${schemeLabel(knowledge, scheme)}. ${when}`, sources }))
  return [...said('Against it', decision.against), ...said('Residual risk', decision.risks), ...said('Cost', decision.prices), ...said('Fallback', fallbacks)]
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
  const lacked = lackedFeatures(at.rules)
  const closing = at.rules.flatMap((id): Inline[][] => {
    if (id.startsWith('server-lacks-')) return []
    const entry = sheet.entries.get(id)
    return entry === undefined ? [[code(id)]] : [[code(id), ': ', ...saying(sheet.knowledge, entry)]]
  })
  const ways = at.resolutions.map(({ question, option, scheme }): Inline[] => [
    `${questions[question].label}: ${inSentence(valueLabel(question, option))} gives ${schemeLabel(sheet.knowledge, scheme)}.`,
  ])
  return [
    paragraph(strong('These answers cannot be met together:'), ` ${odds.join(' · ')}.`),
    ...list(
      lacked.length === 0
        ? closing
        : [
            ...closing,
            [
              `The authorization server, as it is stated, lacks ${featureNames(lacked)}`,
              ...cites(
                sheet.knowledge,
                lacked.flatMap((id) => sheet.knowledge.server[id].sources),
              ),
              '.',
            ],
          ],
    ),
    ...(ways.length === 0 ? [] : [paragraph(strong('Each of these changes opens a scheme:')), ...list(ways)]),
  ]
}

/** The heading of an integration. */
export const integrationHeading = ({ name, key }: Part): Block => heading(2, [`Integration: ${name}`], key)
