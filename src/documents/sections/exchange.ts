import { exchangeOf, requestExample, toMermaid, toSteps } from '../../flows/index'
import { grouped } from '../grouping'
import { code, fence, join, list, paragraph, ref, strong, type Block, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import type { Part, Sheet } from '../sheet'

/** The first integration whose request or exchange is the same but for its name: only that one prints it. */
export interface Models {
  readonly request: ReadonlyMap<Part, Part>
  readonly diagram: ReadonlyMap<Part, Part>
}

/** Finds, for each integration, where its request and its exchange stand. */
export function modelsOf(sheet: Sheet): Models {
  const names = { api: sheet.input.decided.api.name, integration: '' }
  const firsts = (shape: (part: Part) => string | null): ReadonlyMap<Part, Part> =>
    new Map([...grouped(sheet.parts, shape).entries()].flatMap(([key, held]) => (key === null ? [] : held.map((part) => [part, held[0]!] as const))))
  return {
    request: firsts(({ decision }) => requestExample(decision, names)),
    diagram: firsts(({ decision }) => {
      const exchange = exchangeOf(decision, names)
      return exchange === null ? null : JSON.stringify(exchange)
    }),
  }
}

/** The call as it reaches the API. */
export function request(sheet: Sheet, part: Part, { request: models }: Models): Block[] {
  const model = models.get(part)
  if (model === undefined) return []
  if (model !== part) return [paragraph(strong('Request:'), ' as for ', ref(model.key, model.name), '.')]
  return [
    paragraph(strong('Request'), ' as it reaches the API:'),
    fence('http', requestExample(part.decision, { api: sheet.input.decided.api.name, integration: part.given }) ?? ''),
  ]
}

/** The exchange as a diagram, then the same messages under the same numbers as text. */
export function diagram(sheet: Sheet, part: Part, { diagram: models }: Models): Block[] {
  const model = models.get(part)
  if (model === undefined) return []
  if (model !== part) return [paragraph(strong('Exchange:'), ' as for ', ref(model.key, model.name), `, with ${part.name} in its place.`)]
  const exchange = exchangeOf(part.decision, { api: sheet.input.decided.api.name, integration: part.given })!
  const phases = grouped(toSteps(exchange), ({ phase }) => phase)
  const steps = [...phases].map(([phase, messages]): Inline[] => [
    strong(`${phase}:`),
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
