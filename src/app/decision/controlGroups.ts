import type { DecidedControl } from '../../engine/index'
import type { Strength } from '../../knowledge/notation'

const order: readonly Strength[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']

/** Controls by strength, the strongest first; groups without any are left out. */
export function controlGroups(controls: readonly DecidedControl[]): readonly { readonly strength: Strength; readonly controls: readonly DecidedControl[] }[] {
  return order
    .map((strength) => ({ strength, controls: controls.filter((control) => control.strength === strength) }))
    .filter((group) => group.controls.length > 0)
}

/** `8 MUST, 1 MUST NOT, 4 SHOULD`. */
export function tally(controls: readonly DecidedControl[]): string {
  return controlGroups(controls)
    .map((group) => `${group.controls.length} ${group.strength}`)
    .join(', ')
}
