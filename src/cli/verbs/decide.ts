import { durationWords, questions } from '../../design/index'
import { renderJson } from '../../documents/index'
import type { DecidedIntegration, Decision, DesignDecision } from '../../engine/index'
import { engine } from '../core'
import { readDesignArgument } from '../design-argument'
import { plainLine } from '../plain-line'
import type { Verb } from '../verb'

/** Prints what is decided for each integration: for people, or all of it as JSON. */
export const decide: Verb = {
  usage: 'decide <design>',
  says: 'Decide how each integration of a design authenticates.',
  options: [['--json', 'print the whole decision as JSON']],
  async run({ operands: [argument = ''], options, io }) {
    const { design } = await readDesignArgument(argument, io)
    const decided = engine().decideDesign(design)
    io.print(options['json'] === true ? renderJson(decided) : readable(decided))
    return 0
  },
}

function readable({ api, knowledge: version, integrations, findings }: DesignDecision): string {
  const profiles = api.profiles.length > 0 ? `, profiles ${api.profiles.join(', ')}` : ''
  const blocks = [
    `${plainLine(api.name)} (knowledge ${version}${profiles})`,
    ...integrations.map(integrationBlock),
    ...(findings.length > 0 ? [findings.map(({ severity, id, message }) => `${severity} ${id}: ${plainLine(message)}`).join('\n')] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function integrationBlock({ name, decision }: DecidedIntegration): string {
  const rows = [...settled(decision), ...open(decision)].map(([label, text]) => `  ${label.padEnd(10)} ${text}`)
  return [plainLine(name), `  ${decision.sentence}`, ...rows].join('\n')
}

type Row = readonly [label: string, text: string]

function settled({ scheme, lifetimes, exposureSeconds, budgetSeconds, transmission, against, ...rest }: Decision): Row[] {
  if (scheme === null) return []
  const { clientAuthentication, senderConstraint, tokenFormat, validation, refresh } = rest
  const settings = [
    ['client', clientAuthentication],
    ['bound by', senderConstraint],
    ['token', tokenFormat],
    ['validated by', validation?.method],
    ['refresh', refresh],
  ] as const
  const given = settings.filter(([, value]) => value && value !== 'none').map(([label, value]) => `${label} ${value}`)
  const figures = Object.entries(lifetimes ?? {}).flatMap(([id, figure]) => (figure ? [`${figureLabels[id] ?? id} ${durationWords(figure.seconds)}`] : []))
  return [
    ['scheme', [scheme, ...given].join(', ')],
    ...(figures.length > 0 ? [['lifetimes', figures.join(', ')] as const] : []),
    ...(exposureSeconds === null ? [] : [['exposure', exposure(exposureSeconds, budgetSeconds)] as const]),
    ...(transmission ? [['header', transmission.header] as const] : []),
    ...against.map(({ because, rule }) => ['against', `${because} (${rule})`] as const),
  ]
}

function open({ outcomes, conflict, assumptions, nextQuestion }: Decision): Row[] {
  const next = nextQuestion === null ? undefined : questions[nextQuestion]
  return [
    ...(outcomes ?? []).map(({ scheme, when }) => ['possible', `${scheme ?? 'a conflict'}: ${conditionWords(when)}`] as const),
    ...(conflict === null
      ? []
      : [
          ['conflict', `${Object.values(conflict.answers).flat().join(' + ')} (${conflict.rules.join(', ')})`] as const,
          ...conflict.resolutions.map(({ question, option, scheme }) => ['mend', `${question} ${option} opens ${scheme}`] as const),
        ]),
    ...(assumptions.length > 0 ? [['assumed', assumptions.map(({ question, value }) => `${question} ${value}`).join(', ')] as const] : []),
    ...(next ? [['next', `${next.id}: ${next.ask}`] as const] : []),
  ]
}

const exposure = (seconds: number, budget: number | null): string =>
  `withdrawn access stops ${seconds === 0 ? 'at the next call' : `within ${durationWords(seconds)}`}${budget === null ? '' : ` (budget ${budget === 0 ? 'none' : durationWords(budget)})`}`

/** Questions without values do not apply there, so nothing is said of them. */
const conditionWords = (when: Readonly<Partial<Record<string, readonly string[]>>>): string =>
  Object.entries(when)
    .flatMap(([question, values = []]) => (values.length === 0 ? [] : [`${question} ${values.join(' or ')}`]))
    .join('; ') || 'whatever the rest is'

const figureLabels: Readonly<Record<string, string>> = {
  accessToken: 'access token',
  refreshIdle: 'refresh idle',
  refreshAbsolute: 'refresh in all',
  sessionIdle: 'session idle',
  sessionAbsolute: 'session in all',
  code: 'code',
  keyRotation: 'key rotation',
  certificate: 'certificate',
  signatureWindow: 'signature window',
}
