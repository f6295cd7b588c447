import { exchangeOf, requestExample, toMermaid, toSteps } from '../../flows/index'
import { grouped } from '../grouping'
import { code, fence, join, list, paragraph, ref, strong, type Block, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import type { Part, Sheet } from '../sheet'

/**
 * For each integration, the first whose exchange is the same but for its name: only that one prints it;
 * and the first with the same scheme: only that one is drawn, the others say in words what happens.
 */
export interface Models {
  readonly same: ReadonlyMap<Part, Part>
  readonly drawn: ReadonlyMap<Part, Part>
}

/** Finds, for each integration, where its exchange stands. */
export function modelsOf({ input, parts }: Sheet): Models {
  const names = { api: input.decided.api.name, integration: '' }
  const alike = grouped(parts, ({ decision }) => {
    const exchange = exchangeOf(decision, names)
    return exchange === null ? null : JSON.stringify(exchange)
  })
  const same = firsts([...alike].flatMap(([key, held]) => (key === null ? [] : [held])))
  const exchanging = parts.filter((part) => same.has(part))
  return { same, drawn: firsts(grouped(exchanging, ({ decision }) => decision.scheme).values()) }
}

/** Each of a group, and the first of the group. */
const firsts = (groups: Iterable<readonly Part[]>): ReadonlyMap<Part, Part> =>
  new Map([...groups].flatMap((held) => held.map((part) => [part, held[0]!] as const)))

/** The call as it reaches the API. */
export function request({ input }: Sheet, { decision, given }: Part): Block[] {
  const example = requestExample(decision, { api: input.decided.api.name, integration: given })
  return example === null ? [] : [paragraph(strong('Request'), ' as it reaches the API:'), fence('http', example)]
}

/** The exchange as a diagram, then the same messages under the same numbers as text. */
export function diagram(sheet: Sheet, part: Part, models: Models): Block[] {
  const model = models.same.get(part)
  if (model === undefined) return []
  if (model !== part) return [paragraph(strong('Exchange:'), ' as for ', ref(model.key, model.name), `, with ${part.name} in its place.`)]
  const exchange = exchangeOf(part.decision, { api: sheet.input.decided.api.name, integration: part.given })!
  const phases = grouped(toSteps(exchange), ({ phase }) => phase)
  const steps = [...phases].map(([phase, messages]): Inline[] => [
    strong(`${plain(phase)}:`),
    ' ',
    ...join(
      messages.map(({ number, sentence, items }): Inline[] => [
        `(${number}) ${plain(sentence).replace(/\.$/, '')}`,
        ...(items.length === 0
          ? []
          : [
              ', with ',
              ...join(
                items.map((item) => [code(plain(item))]),
                ', ',
              ),
            ]),
        '.',
      ]),
      ' ',
    ),
  ])
  const drawn = models.drawn.get(part)!
  if (drawn !== part)
    return [paragraph(strong('Exchange'), ' in words; it differs in some messages from the one drawn for ', ref(drawn.key, drawn.name), ':'), ...list(steps)]
  return [paragraph(strong('Exchange'), ' as a diagram, then in words under the same numbers:'), fence('mermaid', toMermaid(exchange)), ...list(steps)]
}
