import { questionIds } from '../../design/index'
import type { DecidedIntegration } from '../../engine/index'
import { lifetimeIds, type Strength } from '../../knowledge/notation'
import type { DocumentInput } from '../sheet'
import { controlOf } from '../wording'
import { csv } from './table'

/** One column of the matrix. */
type Column = readonly [head: string, cell: (row: Row) => string | number | null | undefined]
interface Row {
  readonly input: DocumentInput
  readonly index: number
  readonly decided: DecidedIntegration
}

const words = (list: readonly string[] | undefined): string => (list ?? []).join(' ')

/** Codes of the controls of some strengths. */
const rules =
  (...strengths: Strength[]): Column[1] =>
  ({ input: { knowledge }, decided: { decision } }) =>
    words(decision.controls.flatMap(({ id, strength }) => (strengths.includes(strength) ? [controlOf(knowledge, id)?.code ?? id] : [])))

const columns: readonly Column[] = [
  ['api', ({ input }) => input.decided.api.name],
  ['integration', ({ decided }) => decided.name],
  ['slug', ({ decided }) => decided.slug],
  ...questionIds.map((id): Column => [id, ({ decided: { answers } }) => [answers[id] ?? []].flat().join(' ')]),
  ['state', ({ decided: { decision } }) => (decision.conflict === null ? (decision.scheme === null ? 'open' : 'decided') : 'conflict')],
  ['scheme', ({ decided }) => decided.decision.scheme],
  ['clientAuthentication', ({ decided }) => decided.decision.clientAuthentication],
  ['senderConstraint', ({ decided }) => decided.decision.senderConstraint],
  ['tokenFormat', ({ decided }) => decided.decision.tokenFormat],
  ['validation', ({ decided }) => decided.decision.validation?.method],
  ['refresh', ({ decided }) => decided.decision.refresh],
  ...lifetimeIds.map((id): Column => [`${id}Seconds`, ({ decided }) => decided.decision.lifetimes?.[id]?.seconds]),
  ['exposureSeconds', ({ decided }) => decided.decision.exposureSeconds],
  ['budgetSeconds', ({ decided }) => decided.decision.budgetSeconds],
  ['lookupsPerCall', ({ decided }) => decided.decision.lookupsPerCall],
  ['header', ({ decided }) => decided.decision.transmission?.header],
  ['scopes', ({ decided }) => words(decided.decision.scopes)],
  ['audience', ({ decided }) => decided.decision.audience],
  ['stepUpOperations', ({ decided }) => words(decided.decision.stepUp?.operations)],
  ['must', rules('MUST', 'MUST NOT')],
  ['should', rules('SHOULD', 'SHOULD NOT')],
  ['may', rules('MAY')],
  ['currentScheme', ({ input, index }) => input.design.integrations[index]?.current?.scheme],
  ['exceptionScheme', ({ input, index }) => input.design.integrations[index]?.chosen?.scheme],
  ['exceptionUntil', ({ input, index }) => input.design.integrations[index]?.chosen?.until],
  ['exceptionApprover', ({ input, index }) => input.design.integrations[index]?.chosen?.approver],
  ['exceptionReason', ({ input, index }) => input.design.integrations[index]?.chosen?.reason],
  ['findings', ({ input, decided }) => words(input.decided.findings.flatMap(({ id, integrations }) => (integrations.includes(decided.name) ? [id] : [])))],
  ['knowledge', ({ input }) => input.decided.knowledge],
]

/** The matrix of all integrations: one row each, answers and settings as their ids, figures in seconds, several ids with spaces between. */
export function renderCsv(input: DocumentInput): string {
  const rows = input.decided.integrations.map((decided, index): Row => ({ input, index, decided }))
  return csv([columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => String(cell(row) ?? '')))])
}
