import type { DecidedControl } from '../../engine/index'
import type { Strength } from '../../knowledge/notation'
import { heading, join, paragraph, ref, strong, type Block, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import { grouped } from '../grouping'
import type { Part, Sheet } from '../sheet'
import { controlOf, listed, saying, sentence } from '../wording'

const strengths: readonly Strength[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']

/** One control and the integrations that it holds for. */
export interface RuleUse {
  readonly id: string
  /** The strongest first. */
  readonly uses: readonly { readonly part: Part; readonly control: DecidedControl }[]
}

/** All controls of a design by strength, then as they stand in the knowledge; each once. */
export function rulesOf({ knowledge, parts }: Sheet): RuleUse[] {
  const found = grouped(
    parts.flatMap((part) => part.decision.controls.map((control) => ({ part, control }))),
    ({ control }) => control.id,
  )
  const place = new Map(Object.keys(knowledge.controls).map((id, i) => [id, i]))
  const rank = (use: { control: DecidedControl }): number => strengths.indexOf(use.control.strength)
  return [...found]
    .map(([id, uses]) => ({ id, uses: uses.toSorted((a, b) => rank(a) - rank(b)) }))
    .toSorted((a, b) => rank(a.uses[0]!) - rank(b.uses[0]!) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}

/** Whether a rule stands in the general chapter: it holds for several integrations, or there is only one. */
export const isGeneral = (sheet: Sheet, rule: RuleUse): boolean => sheet.single || rule.uses.length > 1

/** The rules that several integrations share, each once. */
export function generalRules(sheet: Sheet, rules: readonly RuleUse[]): Block[] {
  const shared = rules.filter((rule) => isGeneral(sheet, rule))
  if (shared.length === 0) return []
  return [heading(2, [sheet.single ? 'Rules' : 'General rules']), ...shared.flatMap((rule) => ruleBlocks(sheet, rule))]
}

/** A rule: its statement as heading, then for whom, why, and how to see that it is kept. */
export function ruleBlocks(sheet: Sheet, { id, uses }: RuleUse): Block[] {
  const { control } = uses[0]!
  const known = controlOf(sheet.knowledge, id)
  const head = [`${control.strength} `, ...prose((known?.statement ?? id).replace(/\.$/, '')), ` [${known?.code ?? id}]`]
  const verify: Inline[] = known === undefined ? [] : [' ', strong('Verify'), ` (${known.verifiedBy}): `, ...prose(sentence(known.verify))]
  return [heading(3, head, `rule:${id}`), paragraph(...holdsFor(sheet, uses), strong('Why:'), ' ', ...saying(sheet.knowledge, control), ...verify)]
}

/** Names the integrations where a reader could be in doubt: not all, or not equally strong. */
function holdsFor(sheet: Sheet, uses: RuleUse['uses']): Inline[] {
  const byStrength = grouped(uses, ({ control }) => control.strength)
  if (byStrength.size === 1 && uses.length === sheet.parts.length) return []
  if (byStrength.size === 1 && uses.length === 1) return []
  const groups = [...byStrength].map(([strength, held]): Inline[] => {
    const names = listed(held.map(({ part }) => part.name))
    return [byStrength.size === 1 ? names : `${strength} for ${names}`]
  })
  return [strong('Holds for:'), ' ', ...join(groups, '; '), '. ']
}

/** Links to the rules of one integration, by strength. */
export function ruleLinks({ knowledge }: Sheet, controls: readonly DecidedControl[]): Inline[] {
  const byStrength = grouped(controls, ({ strength }) => strength)
  const groups = strengths.flatMap((strength): Inline[][] => {
    const held = byStrength.get(strength)
    if (held === undefined) return []
    return [
      [
        `${strength} `,
        ...join(
          held.map(({ id }) => [ref(`rule:${id}`, controlOf(knowledge, id)?.code ?? id)]),
          ', ',
        ),
      ],
    ]
  })
  return join(groups, '; ')
}
