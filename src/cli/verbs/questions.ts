import { profiles, questionIds, questions as interview, type Condition, type Value } from '../../design/index'
import type { Verb } from '../verb'

/** Prints the interview: every question with its values. */
export const questions: Verb = {
  usage: 'questions',
  says: 'Print the interview: every question with its values.',
  options: [['--json', 'print it as JSON']],
  run({ options, io }) {
    io.print(options['json'] === true ? `${JSON.stringify(asData(), null, 2)}\n` : asText())
    return Promise.resolve(0)
  },
}

const listed = (values: Readonly<Record<string, Value>>) => Object.entries(values).map(([id, value]) => ({ id, ...value }))

const asData = () => ({
  questions: questionIds.map((id) => ({ ...interview[id], values: listed(interview[id].values) })),
  profiles: listed(profiles),
})

function asText(): string {
  const asked = questionIds.map((id) => {
    const { ask, appliesWhen, several, values } = interview[id]
    return [`${id}: ${ask}${several ? ' (several)' : ''}`, ...applicability(appliesWhen), ...valueLines(values)].join('\n')
  })
  return `${[...asked, [`profiles: Which profiles does the API follow? (several)`, ...valueLines(profiles)].join('\n')].join('\n\n')}\n`
}

const valueLines = (values: Readonly<Record<string, Value>>): string[] => listed(values).map(({ id, label, help }) => `  ${id.padEnd(22)} ${label}. ${help}`)

const applicability = (when: Condition): string[] =>
  Object.keys(when).length === 0
    ? []
    : [
        `  only with ${Object.entries(when)
          .map(([question, values]) => `${question} ${[values].flat().join(' or ')}`)
          .join(' and ')}`,
      ]
