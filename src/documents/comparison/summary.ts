import type { Root } from 'mdast'
import type { Comparison, Property } from '../../engine/index'
import type { Knowledge } from '../../knowledge/notation'
import { assemble } from '../markdown/assemble'
import { code, heading, link, list, paragraph, strong, table, type Block, type Cell, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import { print } from '../markdown/print'
import { prose } from '../markdown/prose'
import { cites, controlOf } from '../wording'
import { answersFirst, changesOf, comparisonSentence, effectsSentence, fateOf, nameOf, propertyLabel, propertyValue } from './words'

/** What a summary is made of. */
export interface ComparisonInput {
  readonly comparison: Comparison
  readonly knowledge: Knowledge
  /** Address of the comparison; its fragment alone where no app is known. */
  readonly link: string
}

/** The comparison as a tree: a sentence, then for each integration what changed, with its effect and why. For a pull request. */
function comparisonTree({ comparison, knowledge, link: address }: ComparisonInput): Root {
  const { integrations, api, findings } = comparison
  const differing = integrations.filter((one) => fateOf(one) !== 'the same')
  const same = integrations.length - differing.length
  const apiRows = changesOf(api)
  const found = changesOf(findings)
  return assemble(
    [
      heading(2, [`Authentication of ${plain(comparison.after.api)}: what changes`]),
      paragraph(
        strong(comparisonSentence(comparison)),
        ` In all ${effectsSentence(comparison)}.`,
        ...(same > 0 ? [same === 1 ? ' One integration is the same.' : ` ${same} integrations are the same.`] : []),
      ),
      paragraph(/^https?:/i.test(address) ? link(address, 'Both designs side by side') : code(address)),
      ...(apiRows.length > 0 ? [heading(3, ['The API as a whole']), ...rows(knowledge, apiRows)] : []),
      ...differing.flatMap((one): Block[] => [
        heading(3, [`${plain(nameOf(one))}: ${plain(fateOf(one))}`]),
        ...rows(
          knowledge,
          answersFirst(changesOf(one.properties)).filter(({ kind }) => kind !== 'control' && !isStatement(kind)),
        ),
        ...controls(
          knowledge,
          changesOf(one.properties).filter(({ kind }) => kind === 'control'),
        ),
        ...statements(
          knowledge,
          changesOf(one.properties).filter(({ kind }) => isStatement(kind)),
        ),
      ]),
      ...(found.length > 0 ? [heading(3, ['Findings of the review']), ...rows(knowledge, found)] : []),
    ],
    1,
  )
}

/** The summary as GitHub flavoured Markdown, ending in a line feed. */
export const renderComparison = (input: ComparisonInput): string => print(comparisonTree(input))

const isStatement = (kind: Property['kind']): boolean => kind === 'against' || kind === 'risk' || kind === 'price'

function rows(knowledge: Knowledge, changes: readonly Property[]): Block[] {
  const cell = (property: Property, value: Property['before']): Cell => [plain(propertyValue(knowledge, property, value))]
  const lines = changes.map((property): Cell[] => [
    [propertyLabel(knowledge, property)],
    cell(property, property.before),
    cell(property, property.after),
    property.effect === 'neutral'
      ? ['']
      : [strong(property.effect), ': ', ...prose(property.because.replace(/\.$/, '')), ...cites(knowledge, property.sources)],
  ])
  return lines.length === 0 ? [] : table(['Property', 'Before', 'After', 'Effect'], lines)
}

function controls(knowledge: Knowledge, changes: readonly Property[]): Block[] {
  return list(
    changes.map(({ id, before, after, sources }): Inline[] => {
      const { code: own = id, label = id } = controlOf(knowledge, id) ?? {}
      const what = before === null ? `added: ${String(after)}` : after === null ? `dropped: ${String(before)}` : `${String(after)} instead of ${String(before)}`
      return [code(own), ' ', what, ' ', ...prose(label), ...cites(knowledge, sources)]
    }),
  )
}

function statements(knowledge: Knowledge, changes: readonly Property[]): Block[] {
  return list(
    changes.map((property): Inline[] => [
      `${property.after === null ? 'No longer: ' : ''}${propertyLabel(knowledge, property)}: `,
      ...prose(property.because.replace(/\.$/, '')),
      ...cites(knowledge, property.sources),
    ]),
  )
}
