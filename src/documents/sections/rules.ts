import type { DecidedControl } from '../../engine/index'
import type { Strength } from '../../knowledge/notation'
import { heading, inline, join, paragraph, ref, strong, table, type Block, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import { grouped } from '../grouping'
import type { Part, Sheet } from '../sheet'
import { controlOf, listed, saying, sentence } from '../wording'

const strengths: readonly Strength[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']

/** One control and the integrations that it holds for. */
interface RuleUse {
  readonly id: string
  /** The strongest first. */
  readonly uses: readonly { readonly part: Part; readonly control: DecidedControl }[]
}

/** All controls of a design by strength, then as they stand in the knowledge; each once. */
function rulesOf({ knowledge, parts }: Sheet): RuleUse[] {
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

/**
 * All rules, each once: what must be kept as a heading each, so that others can point to it, what should or may be kept as a table.
 * Each with its statement, why, for whom it holds where not for all, and how to see that it is kept.
 */
export function rules(sheet: Sheet): Block[] {
  const all = rulesOf(sheet)
  const soft = all.filter((rule) => !isFirm(rule))
  const rows = soft.map((rule) => [statement(sheet, rule), why(sheet, rule), verify(sheet, rule)])
  if (all.length === 0) return []
  return [
    heading(2, ['Rules']),
    ...all
      .filter(isFirm)
      .flatMap((rule, i): Block[] => [
        { type: 'heading', depth: 3, children: inline(statement(sheet, rule)), data: { keys: [`rule:${rule.id}`], close: i > 0 } },
        paragraph(strong('Why:'), ' ', ...why(sheet, rule), ' ', strong('Verify'), ' by ', ...verify(sheet, rule)),
      ]),
    ...(rows.length === 0 ? [] : [heading(3, ['SHOULD and MAY'], ...soft.map(({ id }) => `rule:${id}`)), ...table(['Rule', 'Why', 'Verify by'], rows)]),
  ]
}

const isFirm = ({ uses }: RuleUse): boolean => uses[0]!.control.strength.startsWith('MUST')

const statement = ({ knowledge }: Sheet, { id, uses }: RuleUse): Inline[] => {
  const known = controlOf(knowledge, id)
  return [`${uses[0]!.control.strength} `, ...prose((known?.statement ?? id).replace(/\.$/, '')), ` [${known?.code ?? id}]`]
}
const why = (sheet: Sheet, { uses }: RuleUse): Inline[] => [...saying(sheet.knowledge, uses[0]!.control), ...holdsFor(sheet, uses)]
const verify = ({ knowledge }: Sheet, { id }: RuleUse): Inline[] => {
  const known = controlOf(knowledge, id)
  return known === undefined ? ['review'] : [`${known.verifiedBy}: `, ...prose(sentence(known.verify))]
}

/** Names the integrations where a reader could be in doubt: not all, or not equally strong. */
function holdsFor(sheet: Sheet, uses: RuleUse['uses']): Inline[] {
  const byStrength = grouped(uses, ({ control }) => control.strength)
  if (byStrength.size === 1 && uses.length === sheet.parts.length) return []
  const groups = [...byStrength].map(([strength, held]): Inline[] => {
    const names = listed(held.map(({ part }) => part.name))
    return [byStrength.size === 1 ? names : `${strength} for ${names}`]
  })
  return [' Holds for: ', ...join(groups, '; '), '.']
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
