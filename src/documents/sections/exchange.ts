import { exchangeOf, requestExample, toMermaid, toSteps } from '../../flows/index'
import { grouped } from '../grouping'
import { code, fence, join, list, paragraph, ref, strong, type Block, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import type { Part, Sheet } from '../sheet'

/** For each integration, the first whose exchange is the same but for its name: only that one prints it. */
export type Models = ReadonlyMap<Part, Part>

/** Finds, for each integration, where its exchange stands. */
export function modelsOf({ input, parts }: Sheet): Models {
  const names = { api: input.decided.api.name, integration: '' }
  const alike = grouped(parts, ({ decision }) => {
    const exchange = exchangeOf(decision, names)
    return exchange === null ? null : JSON.stringify(exchange)
  })
  return new Map([...alike].flatMap(([key, held]) => (key === null ? [] : held.map((part) => [part, held[0]!] as const))))
}

/** The call as it reaches the API. */
export function request({ input }: Sheet, { decision, given }: Part): Block[] {
  const example = requestExample(decision, { api: input.decided.api.name, integration: given })
  return example === null ? [] : [paragraph(strong('Request'), ' as it reaches the API:'), fence('http', example)]
}

/** The exchange as a diagram, then the same messages under the same numbers as text. */
export function diagram(sheet: Sheet, part: Part, models: Models): Block[] {
  const model = models.get(part)
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
  return [paragraph(strong('Exchange'), ' as a diagram, then in words under the same numbers:'), fence('mermaid', toMermaid(exchange)), ...list(steps)]
}
