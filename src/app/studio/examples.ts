/** The worked examples as the start page lists them. */
import type { SchemeId } from '../../design/index'
import { examples } from '../../knowledge/index'
import { decide, knowledge } from './engine'
import { openDesign } from './session'

export interface ExampleRow {
  readonly id: string
  readonly title: string
  readonly hard: string
  /** What each of its integrations is advised; null where that is open or in conflict. */
  readonly schemes: readonly { readonly name: string; readonly scheme: SchemeId | null; readonly label: string; readonly mtls: boolean }[]
}

export const exampleRows = (): readonly ExampleRow[] =>
  examples.map(({ id, title, hard, design }) => ({
    id,
    title,
    hard,
    schemes: design.integrations.map(({ name, answers }) => {
      const { scheme, senderConstraint } = decide(answers, design.api)
      return { name, scheme, label: scheme ? knowledge.schemes[scheme].label : 'Open', mtls: senderConstraint === 'mtls' }
    }),
  }))

export function openExample(id: string): void {
  const example = examples.find((one) => one.id === id)
  if (example) openDesign(example.design)
}
