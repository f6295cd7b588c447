/** The design review: what is wrong with what integrations use today, with exceptions, and with all of them together. */
import type { Design, Integration } from '../design/index'
import type { DetectableAntiPattern, Knowledge } from '../knowledge/notation'
import type { DecidedIntegration, Finding } from './decision'
import { holds, listOf, listsOf } from './space'

/** Findings in the order in which they are to be mended: errors first, then by id. */
export function reviewOf(knowledge: Knowledge, design: Design, decided: readonly DecidedIntegration[]): readonly Finding[] {
  const found = knowledge.antiPatterns.flatMap((pattern) => {
    const concerned = design.integrations.filter((integration) => shows(pattern, integration, design.api.profiles))
    return concerned.length === 0
      ? []
      : [
          findingOf(
            pattern,
            concerned.map(({ name }) => name),
          ),
        ]
  })
  const conflicts = decided
    .filter(({ decision }) => decision.conflict !== null)
    .map(({ name }): Finding => ({
      id: 'conflict',
      severity: 'error',
      integrations: [name],
      message: 'No scheme meets the answers together.',
      mend: 'Change one of the answers that the decision names.',
      sources: [],
    }))
  const exceptions = design.integrations
    .filter(({ chosen }) => chosen !== undefined && chosen.until === null)
    .map(({ name }): Finding => ({
      id: 'exception-without-end',
      severity: 'warning',
      integrations: [name],
      message: 'An exception has no end date.',
      mend: 'Give it a date on which it is looked at again.',
      sources: ['conv-exception-end'],
    }))
  const order = { error: 0, warning: 1, note: 2 }
  return [...conflicts, ...found, ...exceptions].sort((a, b) => order[a.severity] - order[b.severity])
}

/** Whether what the integration uses today, or the exception it asks for, shows the anti-pattern. */
function shows({ detects }: DetectableAntiPattern, integration: Integration, profiles: readonly string[]): boolean {
  const { current, chosen, answers } = integration
  const lists = {
    ...listsOf(answers, profiles),
    'current.scheme': listOf(current?.scheme),
    'current.transport': listOf(current?.transport ?? undefined),
    'current.shared': current?.shared ? ['shared'] : [],
    'current.lifetime': current !== undefined && current.lifetimeSeconds === null ? ['endless'] : [],
    'chosen.scheme': listOf(chosen?.scheme),
  }
  return detects.some((condition) => holds(condition, lists))
}

function findingOf({ id, severity, title, consequence, fix, sources }: DetectableAntiPattern, integrations: readonly string[]): Finding {
  return { id, severity, integrations, message: `${title}: ${consequence}.`.replace('..', '.'), mend: fix, sources }
}
