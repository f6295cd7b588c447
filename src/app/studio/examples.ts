/** Opens worked examples. */
import { examples } from '../../knowledge/index'
import { openDesign } from './session'

export function openExample(id: string): void {
  const example = examples.find((one) => one.id === id)
  if (example) openDesign(example.design)
}
