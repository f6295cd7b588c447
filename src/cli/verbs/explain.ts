import { profiles, questionIds, questions, quoted, type Value } from '../../design/index'
import { knowledge } from '../../knowledge/index'
import { didYouMean } from '../did-you-mean'
import { BadInput } from '../io'
import type { Verb } from '../verb'

/** Explains one word of the vocabulary, with its sources. */
export const explain: Verb = {
  usage: 'explain <word>',
  says: 'Explain a rule, value, scheme or control, with its sources.',
  options: [],
  run({ operands: [word = ''], io }) {
    const entry = entries().get(word)
    if (entry === undefined) throw new BadInput(`${quoted(word)} is no rule, value, scheme or control.${didYouMean(word, [...entries().keys()])}`)
    io.print(`${entry().join('\n')}\n`)
    return Promise.resolve(0)
  },
}

/** Everything that has a name, with the lines that explain it. */
function entries(): Map<string, () => string[]> {
  const all = new Map<string, () => string[]>()
  for (const rule of knowledge.rules)
    all.set(rule.id, () => [
      `rule ${rule.id}: ${effectWords(rule.effect)} (${rule.basis})`,
      rule.because,
      ...conditions('when', rule.when),
      ...conditions('of', rule.of),
      ...sourceLines(rule.sources),
    ])
  for (const row of knowledge.fit) all.set(row.id, () => [`fit ${row.id}: ${row.schemes.join(', ')}`, row.because, ...sourceLines(row.sources)])
  for (const budget of knowledge.budgets) all.set(budget.id, () => [`budget ${budget.id}: ${budget.seconds} s`, budget.because, ...sourceLines(budget.sources)])
  for (const [id, control] of Object.entries(knowledge.controls))
    all.set(id, () => [
      `control ${id} (${control.code}): ${control.label}`,
      control.statement,
      `To verify: ${control.verify}`,
      `Covers: ${control.covers.join(', ')}`,
    ])
  for (const [id, scheme] of Object.entries(knowledge.schemes))
    all.set(id, () => [`scheme ${id}: ${scheme.label}`, scheme.describes, ...sourceLines(scheme.sources)])
  for (const [id, scheme] of Object.entries(knowledge.never))
    all.set(id, () => [`scheme ${id}: ${scheme.label}, never recommended`, scheme.because, ...sourceLines(scheme.sources)])
  for (const id of questionIds) {
    all.set(id, () => [`question ${id}: ${questions[id].ask}`, questions[id].why, `Values: ${Object.keys(questions[id].values).join(', ')}`])
    for (const [value, text] of Object.entries(questions[id].values)) all.set(value, () => valueLines(`value ${value} of ${id}`, text))
  }
  for (const [id, profile] of Object.entries(profiles)) all.set(id, () => valueLines(`profile ${id}`, profile))
  return all
}

const valueLines = (title: string, { label, help, example, synonyms }: Value): string[] => [
  `${title}: ${label}`,
  help,
  `Example: ${example}`,
  ...(synonyms.length > 0 ? [`Also: ${synonyms.join(', ')}`] : []),
]

function effectWords(effect: (typeof knowledge.rules)[number]['effect']): string {
  switch (effect.kind) {
    case 'require':
      return `${effect.strength} ${effect.control}`
    case 'cap':
      return `caps ${effect.figure} at ${effect.seconds} s`
    case 'note':
      return effect.note
    default:
      return `${effect.kind}s`
  }
}

function conditions(label: string, parts: Readonly<Partial<Record<string, unknown>>>): string[] {
  const words = Object.entries(parts).map(([key, values]) => `${key} ${[values].flat().join(' or ')}`)
  return words.length > 0 ? [`${label} ${words.join(' and ')}`] : []
}

const sourceLines = (ids: readonly string[]): string[] =>
  ids.map((id) => {
    const source = knowledge.sources[id]
    return source ? `Source ${id}: ${source.says} ${source.url}` : `Source ${id}`
  })
