import type { DecidedControl } from '../../engine/index'
import type { ConcernId, Strength } from '../../knowledge/notation'
import { code, heading, inline, join, paragraph, table, type Block, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import { grouped } from '../grouping'
import type { Part, Sheet } from '../sheet'
import { subjectOf } from '../subjects'
import { capital, controlOf, inSentence, listedOf, ruleRef, saying, sentence } from '../wording'

const strengths: readonly Strength[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']

/** Concerns in the order in which their rules are printed; the ids say which is which. */
const concerns: readonly ConcernId[] = [
  'client',
  'token',
  'lifetime',
  'transport',
  'session',
  'key',
  'scope',
  'signature',
  'delegation',
  'step-up',
  'revocation',
  'operation',
]

/** One control and the integrations that it holds for. */
interface RuleUse {
  readonly id: string
  /** The greatest that any integration asks for. */
  readonly strength: Strength
  readonly code: string
  readonly label: string
  readonly statement: string
  readonly concern: ConcernId
  /** The strongest first. */
  readonly uses: readonly { readonly part: Part; readonly control: DecidedControl }[]
}

/** All controls of a design by concern, then by strength, then as they stand in the knowledge; each once. */
function rulesOf({ knowledge, parts }: Sheet): RuleUse[] {
  const found = grouped(
    parts.flatMap((part) => part.decision.controls.map((control) => ({ part, control }))),
    ({ control }) => control.id,
  )
  const place = new Map(Object.keys(knowledge.controls).map((id, i) => [id, i]))
  const rank = (strength: Strength): number => strengths.indexOf(strength)
  return [...found]
    .map(([id, held]): RuleUse => {
      const uses = held.toSorted((a, b) => rank(a.control.strength) - rank(b.control.strength))
      const { label = id, statement = id, concern = 'operation', code: own = id } = controlOf(knowledge, id) ?? {}
      return { id, strength: uses[0]!.control.strength, code: own, label: inSentence(label), statement: statement.replace(/\.$/, ''), concern, uses }
    })
    .toSorted(
      (a, b) =>
        concerns.indexOf(a.concern) - concerns.indexOf(b.concern) || rank(a.strength) - rank(b.strength) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
    )
}

/**
 * All rules, each once, by concern: what must be kept as a heading each, so that others can point to it, what should or may be kept as a table.
 * Each with its statement, for whom it holds where not for all, why, and how to see that it is kept.
 */
export function rules(sheet: Sheet): Block[] {
  const all = rulesOf(sheet)
  if (all.length === 0) return []
  const soft = all.filter((rule) => !isFirm(rule))
  return [
    heading(2, ['General rules']),
    ...all.filter(isFirm).flatMap((rule) => firmRule(sheet, rule)),
    ...(soft.length === 0 ? [] : [heading(3, ['SHOULD and MAY'], ...soft.map(({ id }) => `rule:${id}`))]),
    ...table(
      ['Rule', 'What it asks', 'Why', 'Verify'],
      soft.map((rule) => [
        [`${rule.strength} `, ...prose(rule.label), ' ', code(rule.code)],
        asks(sheet, rule),
        why(sheet, rule, 1),
        [capital(verifier(sheet, rule)), ': ', ...howToVerify(sheet, rule)],
      ]),
    ),
  ]
}

const isFirm = ({ strength }: RuleUse): boolean => strength.startsWith('MUST')

/** A rule that must be kept. Its label never says "no" after a NOT. */
function firmRule(sheet: Sheet, rule: RuleUse): Block[] {
  const label = rule.strength.endsWith('NOT') ? rule.label.replace(/^no /, '') : rule.label
  return [
    { type: 'heading', depth: 3, children: inline([`${rule.strength} `, ...prose(label), ` [${rule.code}]`]), data: { keys: [`rule:${rule.id}`], rule: true } },
    paragraph(...asks(sheet, rule), ' Why: ', ...why(sheet, rule, 2), ` Verify (${verifier(sheet, rule)}): `, ...howToVerify(sheet, rule)),
  ]
}

/** Who has to do what, and for which integrations. */
const asks = (sheet: Sheet, rule: RuleUse): Inline[] => [`${subjectOf(rule.id)} ${rule.strength} `, ...prose(rule.statement), '.', ...holdsFor(sheet, rule)]
const why = ({ knowledge }: Sheet, { uses }: RuleUse, most: number): Inline[] => saying(knowledge, uses[0]!.control, uses[0]!.control.strength, most)
const verifier = ({ knowledge }: Sheet, { id }: RuleUse): string => controlOf(knowledge, id)?.verifiedBy ?? 'review'
const howToVerify = ({ knowledge }: Sheet, { id }: RuleUse): Inline[] => prose(sentence(controlOf(knowledge, id)?.verify ?? 'Ask how it is done.'))

/** Names the integrations where a reader could be in doubt: not all, or not equally strong. */
function holdsFor({ parts }: Sheet, { uses }: RuleUse): Inline[] {
  const byStrength = grouped(uses, ({ control }) => control.strength)
  if (byStrength.size === 1 && uses.length === parts.length) return []
  const all = parts.map(({ name }) => name)
  const groups = [...byStrength].map(([strength, held]) => {
    const names = listedOf(
      held.map(({ part }) => part.name),
      all,
    )
    return byStrength.size === 1 ? names : `${strength} for ${names}`
  })
  return [
    byStrength.size === 1 ? ' Holds for ' : ' ',
    groups.join('; '),
    byStrength.size === 1 && !/^(?:all but|\d+ of the) /.test(groups[0]!) ? ' only.' : '.',
  ]
}

/** Links to those rules of one integration that do not hold for all alike, by strength. */
export function ruleLinks({ knowledge, shared }: Sheet, controls: readonly DecidedControl[]): Inline[] {
  const byStrength = grouped(
    controls.filter(({ id, strength }) => !shared.has(`${strength} ${id}`)),
    ({ strength }) => strength,
  )
  const groups = strengths.flatMap((strength): Inline[][] => {
    const held = byStrength.get(strength)
    if (held === undefined) return []
    return [
      [
        `${strength} `,
        ...join(
          held.map(({ id }) => [ruleRef(knowledge, id)]),
          ', ',
        ),
      ],
    ]
  })
  return join(groups, '; ')
}
