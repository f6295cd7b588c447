/** A design as JSON; what checks it is fetched with this file, when there is some. */
import { validateDesign, type Design } from '../../design/index'
import type { Problem } from './session'

export function readJson(text: string): { design: Design | null; problems: readonly Problem[] } {
  try {
    return validateDesign(JSON.parse(text))
  } catch {
    return { design: null, problems: [{ severity: 'error', message: 'This begins like JSON, but it breaks off or has a mistake in its punctuation.' }] }
  }
}
