import {
  answersFirst,
  changesOf,
  comparisonSentence,
  effectsSentence,
  fateOf,
  markdownDifference,
  nameOf,
  propertyLabel,
  propertyValue,
  renderComparison,
  renderMarkdown,
} from '../../documents/index'
import type { Design } from '../../design/index'
import { compareDesigns, hasChanges, type Comparison, type DecidedDesign, type Property } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { writeCompare, writeLink } from '../../link/index'
import { engineAt } from '../core'
import { readDesignArgument } from '../design-argument'
import { BadInput } from '../io'
import { plainLine } from '../plain-line'
import type { Verb } from '../verb'

const formats = ['text', 'json', 'markdown'] as const

/** Says what changes between two designs, each decided with the version of the advice that its link names. */
export const compare: Verb = {
  usage: 'compare <before> <after>',
  says: 'Say what changes between two designs, and whether it is weaker, stronger or dearer.',
  options: [
    ['--format <format>', 'for people, programs, or a pull request; text if not said', formats],
    ['--diff', 'with text or markdown, also the lines in which the Markdown sections differ'],
    ['--exit-code', 'end with 1 where anything changes'],
  ],
  async run({ operands: [first = '', second = ''], options, io }) {
    if (first === '-' && second === '-') throw new BadInput('Only one of the two designs can come from standard input.')
    const [one, other] = [await readDesignArgument(first, io), await readDesignArgument(second, io)]
    const [before, after] = [decided(one.design), decided(other.design)]
    const comparison = compareDesigns(knowledge, before, after)
    const link = `${other.base ?? one.base ?? ''}${writeCompare(one.design, other.design)}`
    const difference = options['diff'] === true ? markdownDifference(section(before), section(after)) : ''
    if (options['format'] === 'json') io.print(`${JSON.stringify({ ...comparison, link }, null, 2)}\n`)
    else if (options['format'] === 'markdown')
      io.print(renderComparison({ comparison, knowledge, link }) + (difference === '' ? '' : `\n\`\`\`\`\`diff\n${difference}\`\`\`\`\`\n`))
    else io.print(readable(comparison) + (difference === '' ? '' : `\n${difference}`))
    return options['exitCode'] === true && hasChanges(comparison) ? 1 : 0
  },
}

const decided = (design: Design): DecidedDesign => ({ design, decided: engineAt(design.knowledge).decideDesign(design) })

/** The section as it would be without its footer's digests, which differ in any case. */
const section = ({ design, decided: decision }: DecidedDesign): string => renderMarkdown({ design, decided: decision, knowledge, link: writeLink(design) })

function readable(comparison: Comparison): string {
  const { api, integrations, findings } = comparison
  const lines = (properties: readonly Property[]): string[] =>
    answersFirst(changesOf(properties)).map((property) => {
      const label = plainLine(property.kind === 'control' ? property.id : propertyLabel(knowledge, property))
      const value = (side: Property['before']): string => plainLine(propertyValue(knowledge, property, side), 120)
      const effect = property.effect === 'neutral' ? '' : `  ${property.effect}`
      return property.kind === 'against' || property.kind === 'risk' || property.kind === 'price'
        ? `  ${property.after === null ? '-' : '+'} ${label}: ${plainLine(property.because)}${effect}`
        : `  ${label}: ${value(property.before)} → ${value(property.after)}${effect}`
    })
  const blocks = [
    `${comparisonSentence(comparison)} In all ${effectsSentence(comparison)}.`,
    ...(changesOf(api).length > 0 ? [['The API as a whole', ...lines(api)].join('\n')] : []),
    ...integrations.flatMap((one) =>
      fateOf(one) === 'the same' ? [] : [[`${plainLine(nameOf(one))}: ${plainLine(fateOf(one))}`, ...lines(one.properties)].join('\n')],
    ),
    ...(changesOf(findings).length > 0 ? [['Findings of the review', ...lines(findings)].join('\n')] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}
