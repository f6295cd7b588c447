/** What a review has to say, in the order of mending: findings, conflicts, and what is still open. Pure. */
import { questions, type QuestionId } from '../../design/index'
import type { DecidedIntegration, DesignDecision, Finding } from '../../engine/index'
import type { Knowledge } from '../../knowledge/notation'
import { givenAnswers, valueWords } from '../decision/decisionWords'
import { entryOf } from '../decision/entries'
import { schemeLabel } from '../drawing/SchemeName'
import { isolated } from '../parts/isolated'

export interface Mending {
  readonly key: string
  readonly severity: 'error' | 'warning' | 'note'
  /** What stands beside the mark: an anti-pattern's id, or a word. */
  readonly id: string
  readonly title: string
  /** What comes of it; empty where the title says all. */
  readonly consequence: string
  readonly mend: string
  /** Names of the integrations concerned. */
  readonly integrations: readonly string[]
  readonly sources: readonly string[]
  /** The question that would settle it. */
  readonly ask: QuestionId | null
  /** What the first sentence asks for where this comes first. */
  readonly first: string
}

/** A design with its findings, as far as the review speaks of it. */
export interface Reviewed extends Pick<DesignDecision, 'findings'> {
  readonly integrations: readonly Pick<DecidedIntegration, 'name' | 'decision'>[]
}

const stop = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)

/** Findings of the review as the engine orders them, then the open integrations in the design's order. */
export function mendingsOf({ findings, integrations }: Reviewed, knowledge: Knowledge): readonly Mending[] {
  return [...findings.map((finding, index) => mendingOf(finding, index, integrations, knowledge)), ...integrations.flatMap(openOf)]
}

function mendingOf(finding: Finding, index: number, integrations: Reviewed['integrations'], knowledge: Knowledge): Mending {
  const { id, severity, integrations: names, message, mend, sources } = finding
  const name = names[0] ?? ''
  const common = { key: `${id} ${index}`, severity, integrations: names, sources, ask: null, mend }
  const conflict = id === 'conflict' ? integrations.find((one) => one.name === name)?.decision.conflict : null
  if (conflict) {
    const atOdds = givenAnswers(conflict.answers).map(
      ({ question, values }) => `${questions[question].label} is “${values.map((value) => valueWords(question, value)).join(' and ')}”`,
    )
    return {
      ...common,
      id: 'Conflict',
      title: `${isolated(name)}: no scheme meets its answers together`,
      consequence: atOdds.length > 0 ? `${atOdds.join('; ')}.` : '',
      mend: resolutionWords(conflict.resolutions) || mend,
      sources: conflict.rules.flatMap((rule) => entryOf(knowledge, rule)?.sources ?? []),
      first: `resolve the conflict of ${isolated(name)}`,
    }
  }
  if (id === 'exception-ended') {
    return {
      ...common,
      id: 'Ended',
      title: `${isolated(name)}: an exception that has ended`,
      consequence: 'Its scheme is still in the design, and nobody allows it any more.',
      first: `end the exception of ${isolated(name)}`,
    }
  }
  if (id === 'exception-without-end') {
    return {
      ...common,
      id: 'No end',
      title: `${isolated(name)}: an exception without an end date`,
      consequence: 'Nobody will look at it again.',
      first: `give the exception of ${isolated(name)} an end`,
    }
  }
  const pattern = knowledge.antiPatterns.find((one) => one.id === id)
  const title = pattern?.title ?? message.replace(/\.$/, '')
  return { ...common, id: words[id] ?? id, title, consequence: pattern ? stop(pattern.consequence) : '', first: `mend “${title}”` }
}

/** What stands beside the mark of a finding that has no number of its own. */
const words: Readonly<Record<string, string>> = {
  'exception-closed': 'Closed',
  'weaker-neighbour': 'Uneven',
  'issuers-unsaid': 'Issuers',
  'many-mechanisms': 'Many',
}

type Resolutions = NonNullable<DecidedIntegration['decision']['conflict']>['resolutions']

/** The first changes that open a scheme, and how many more there are. */
function resolutionWords(resolutions: Resolutions): string {
  const few = resolutions.slice(0, 2).map(({ question, option, scheme }) => `“${valueWords(question, option)}” gives ${schemeLabel(scheme)}`)
  const more = resolutions.length - few.length
  return few.length === 0 ? '' : `Change one answer: ${few.join(', ')}${more > 0 ? `, and ${more} more changes help` : ''}.`
}

function openOf({ name, decision: { outcomes, nextQuestion } }: Reviewed['integrations'][number]): readonly Mending[] {
  if (!outcomes) return []
  const schemes = outcomes.flatMap(({ scheme }) => (scheme === null ? [] : schemeLabel(scheme)))
  const dead = schemes.length < outcomes.length ? ' Some answers end in a conflict.' : ''
  return [
    {
      key: `open ${name}`,
      severity: 'note',
      id: 'Open',
      title: nextQuestion ? `${isolated(name)}: ${questions[nextQuestion].ask}` : `${isolated(name)} is still open`,
      consequence: `Possible are ${schemes.slice(0, 4).join(', ')}${schemes.length > 4 ? ` and ${schemes.length - 4} more` : ''}.${dead}`,
      mend: '',
      integrations: [name],
      sources: [],
      ask: nextQuestion,
      first: '',
    },
  ]
}

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const isOpen = ({ key }: Mending): boolean => key.startsWith('open ')

export interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly open: number
}
export function tallyOf(mendings: readonly Mending[]): Tally {
  const found = mendings.filter((one) => !isOpen(one))
  const of = (severity: Mending['severity']) => found.filter((one) => one.severity === severity).length
  return { errors: of('error'), warnings: of('warning'), notes: of('note'), open: mendings.length - found.length }
}

/** The one sentence that opens the review, to be read aloud. */
export function reviewSentence(mendings: readonly Mending[]): string {
  const { errors, warnings, notes, open } = tallyOf(mendings)
  const [first] = mendings
  if (errors + warnings === 0 || !first) {
    const rest = [notes > 0 && counted(notes, 'note'), open > 0 && `${counted(open, 'integration is', 'integrations are')} still open`].filter(Boolean)
    return rest.length > 0 ? `Nothing to mend; ${rest.join(', ')}.` : 'Nothing to mend.'
  }
  const found = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')].filter(Boolean).join(' and ')
  return `${found}: ${first.first}${errors + warnings > 1 ? ' first' : ''}.`
}

/** How many integrations are decided, open and in conflict. */
export function stateWords(integrations: readonly DecidedIntegration[]): string {
  const count = (test: (decision: DecidedIntegration['decision']) => boolean) => integrations.filter(({ decision }) => test(decision)).length
  const states = [
    [count(({ scheme }) => scheme !== null), 'decided'],
    [count(({ outcomes }) => outcomes !== null), 'open'],
    [count(({ conflict }) => conflict !== null), 'in conflict'],
  ] as const
  const told = states.filter(([n]) => n > 0).map(([n, word]) => (n === integrations.length ? `all ${word}` : `${n} ${word}`))
  return `${counted(integrations.length, 'integration')}: ${integrations.length === 1 ? told[0]?.replace('all ', '') : told.join(', ')}.`
}
