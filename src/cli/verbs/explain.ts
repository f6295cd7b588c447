import { durationWords, profiles, questionIds, questions, quoted, type Value } from '../../design/index'
import { effectWords, ofWords, sourceWords, whenWords } from '../../documents/index'
import { knowledge, type Control, type Rule } from '../../knowledge/index'
import { vocabularyMeant } from '../did-you-mean'
import { BadInput } from '../io'
import type { Verb } from '../verb'

/** Explains one word of the vocabulary, with its sources. */
export const explain: Verb = {
  usage: 'explain <word>',
  says: 'Explain a rule, value, scheme or control, with its sources.',
  options: [],
  run({ operands: [word = ''], io }) {
    const entry = entries().get(word)
    if (entry === undefined) throw new BadInput(`${quoted(word)} is no rule, value, scheme or control.${vocabularyMeant(word, [...entries().keys()])}`)
    io.print(`${entry().join('\n')}\n`)
    return Promise.resolve(0)
  },
}

/** Everything that has a name, with the lines that explain it. */
function entries(): Map<string, () => string[]> {
  const all = new Map<string, () => string[]>()
  for (const rule of knowledge.rules) all.set(rule.id, () => ruleLines(rule))
  for (const { id, schemes, because, sources, client, capability } of knowledge.fit)
    all.set(id, () => [
      `fit ${id}: ${schemes.join(', ')}, best first`,
      because,
      ...line('Calls', whenWords({ ...(client.length > 0 && { client }), ...(capability.length > 0 && { capability }) })),
      ...sourceLines(sources),
    ])
  for (const { id, seconds, because, sources } of knowledge.budgets)
    all.set(id, () => [`budget ${id}: ${durationWords(seconds)}`, because, ...sourceLines(sources)])
  for (const [id, control] of Object.entries(knowledge.controls)) {
    all.set(id, () => controlLines(id, control))
    all.set(control.code, () => controlLines(id, control))
  }
  for (const [id, { label, describes, firstHop, sources }] of Object.entries(knowledge.schemes))
    all.set(id, () => [`scheme ${id}: ${label}`, describes, ...line('First hop', firstHop ?? ''), ...ranks(id), ...sourceLines(sources)])
  for (const [id, { label, because, sources }] of Object.entries(knowledge.never))
    all.set(id, () => [`scheme ${id}: ${label}, never recommended`, because, ...sourceLines(sources)])
  for (const [id, { says, sources }] of Object.entries(knowledge.checks)) all.set(id, () => [`check ${id}`, says, ...sourceLines(sources)])
  for (const [id, { says, url }] of Object.entries(knowledge.sources)) {
    const { place, standing } = sourceWords(knowledge, id)
    all.set(id, () => [`source ${id}: ${place} (${standing})`, says, ...line('At', url), ...citers(id)])
  }
  for (const { id, title, detect, consequence, fix, sources } of knowledge.antiPatterns)
    all.set(id, () => [`anti-pattern ${id}: ${title}`, `Shows as: ${detect}`, `Consequence: ${consequence}`, `Mend: ${fix}`, ...sourceLines(sources)])
  for (const id of questionIds) {
    all.set(id, () => [`question ${id}: ${questions[id].ask}`, questions[id].why, `Values: ${Object.keys(questions[id].values).join(', ')}`])
    for (const [value, text] of Object.entries(questions[id].values)) all.set(value, () => valueLines(`value ${value} of ${id}`, text, namers(id, value)))
  }
  for (const [id, profile] of Object.entries(profiles)) all.set(id, () => valueLines(`profile ${id}`, profile, namers('profiles', id)))
  return all
}

function ruleLines({ id, effect, because, when, of, sources, basis }: Rule): string[] {
  const control = effect.kind === 'require' ? knowledge.controls[effect.control] : null
  return [
    `rule ${id}: ${effectWords(knowledge, effect)}`,
    because,
    `Holds for: ${whenWords(when) || 'every call'}`,
    `Speaks of: ${ofWords(knowledge, of) || 'every candidate'}`,
    `Basis: ${basis}`,
    ...(control === null ? [] : [`Control: ${control.code}, ${control.label}`, `To verify, by ${control.verifiedBy}: ${control.verify}`]),
    ...sourceLines(sources),
  ]
}

function controlLines(id: string, { code, label, statement, verify, verifiedBy, covers }: Control): string[] {
  const asking = knowledge.rules.filter(({ effect }) => effect.kind === 'require' && effect.control === id)
  return [
    `control ${id} (${code}): ${label}`,
    statement,
    `To verify, by ${verifiedBy}: ${verify}`,
    `Against: ${covers.map((threat) => knowledge.threats[threat].replace(/\.$/, '')).join('; ')}`,
    ...asking.map(
      (rule) => `${rule.effect.kind === 'require' ? rule.effect.strength : ''} by ${rule.id} (${rule.basis}): ${whenWords(rule.when) || 'every call'}`,
    ),
    ...sourceLines([...new Set(asking.flatMap(({ sources }) => sources))]),
  ]
}

const valueLines = (title: string, { label, help, example, synonyms }: Value, rules: readonly string[]): string[] => [
  `${title}: ${label}`,
  help,
  `Example: ${example}`,
  ...line('Also', synonyms.join(', ')),
  ...line('Named by', rules.join(', ')),
]

/** Rules whose conditions name a value. */
const namers = (key: string, value: string): string[] =>
  knowledge.rules.filter(({ when }) => [(when as Readonly<Record<string, string | readonly string[]>>)[key] ?? []].flat().includes(value)).map(({ id }) => id)
const citers = (source: string): string[] =>
  line(
    'Cited by',
    knowledge.rules
      .filter(({ sources }) => (sources as readonly string[]).includes(source))
      .map(({ id }) => id)
      .join(', '),
  )
/** Rules that close or discourage a scheme by name. */
const ranks = (scheme: string): string[] =>
  line(
    'Closed or discouraged by',
    knowledge.rules
      .filter(({ effect, of }) => (effect.kind === 'forbid' || effect.kind === 'discourage') && [of.scheme ?? []].flat().includes(scheme as never))
      .map(({ id }) => id)
      .join(', '),
  )

const line = (label: string, text: string): string[] => (text === '' ? [] : [`${label}: ${text}`])

const sourceLines = (ids: readonly string[]): string[] =>
  ids.map((id) => {
    const { place, standing } = sourceWords(knowledge, id)
    const { says = '', url = '' } = knowledge.sources[id] ?? {}
    return `Source ${id}: ${place} (${standing}). ${says} ${url}`.trimEnd()
  })
