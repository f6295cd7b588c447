/** What a person can do to integrations, with what is told and where the focus goes. */
import { add, duplicate, move, remove } from '../store/changes'
import { tell, ui } from '../store/ui'
import { edit, editor, select } from '../studio/session'

const integrations = () => editor.getState().design.integrations

export function addIntegration(): void {
  edit(add())
  ui.setState({ onApi: false, renaming: true })
  select(integrations().length - 1)
}

export function duplicateIntegration(at: number): void {
  const { length } = integrations()
  edit(duplicate(at))
  if (integrations().length === length) return
  ui.setState({ onApi: false })
  select(at + 1)
  tell(`Duplicated as ${integrations()[at + 1]?.name}.`, true)
}

export function removeIntegration(at: number): void {
  const name = integrations()[at]?.name
  if (name === undefined) return
  edit(remove(at))
  select(Math.max(0, Math.min(at, integrations().length - 1)))
  tell(`Removed ${name}.`, true)
  requestAnimationFrame(() => document.getElementById('main')?.focus())
}

export function moveIntegration(at: number, by: -1 | 1): void {
  const before = editor.getState().design
  edit(move(at, by))
  if (editor.getState().design !== before) select(at + by)
}
