import { exchangeOf, requestExample, toMermaid, toSteps } from '../../flows/index'
import { grouped } from '../grouping'
import { code, fence, join, list, paragraph, strong, type Block, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import type { Part, Sheet } from '../sheet'

const namesOf = (sheet: Sheet, part: Part): { api: string; integration: string } => ({ api: sheet.input.decided.api.name, integration: part.given })

/** The call as it reaches the API. */
export function request(sheet: Sheet, part: Part): Block[] {
  const example = requestExample(part.decision, namesOf(sheet, part))
  return example === null ? [] : [fence('http', example)]
}

/** The exchange as a diagram, then the same messages under the same numbers as text. */
export function diagram(sheet: Sheet, part: Part): Block[] {
  const exchange = exchangeOf(part.decision, namesOf(sheet, part))
  if (exchange === null) return []
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
  return [fence('mermaid', toMermaid(exchange)), paragraph('The same in words:'), ...list(steps)]
}
