/** For tests: what a second version of the knowledge looks like. Two real rules are retired and one cap is changed, as an editor would do it. */
import type { Knowledge, Rule } from '../knowledge/notation'

export const secondVersion = '2027-03'
export const retiredRules = ['page-with-a-proxy-holds-no-token', 'backend-forwards-to-listed-targets'] as const
/** A cap keeps its figure for good: another figure is another rule. */
export const changedCap = { before: 'access-token-to-personal-data-is-short', after: 'access-token-to-personal-data-is-shorter', seconds: 600 } as const

export function withSecondVersion(knowledge: Knowledge): Knowledge {
  const retired: readonly string[] = [...retiredRules, changedCap.before]
  const rules = knowledge.rules.flatMap((rule): Rule[] => {
    if (!retired.includes(rule.id)) return [rule]
    const former: Rule = { ...rule, until: secondVersion }
    return rule.effect.kind === 'cap' && rule.id === changedCap.before
      ? [former, { ...rule, id: changedCap.after, effect: { ...rule.effect, seconds: changedCap.seconds }, since: secondVersion }]
      : [former]
  })
  return { ...knowledge, version: secondVersion, rules }
}
