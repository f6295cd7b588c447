/** What the start page shows of decisions: made once by the build, so that the page need not bring the engine along. */
import type { SchemeId } from '../../design/index'
import { createEngine } from '../../engine/index'
import { examples, knowledge } from '../../knowledge/index'
import { exposureOf, lifetimeRows } from '../decision/timeLineOf'
import type { TimeLineExposure, TimeLineRow } from '../drawing/TimeLine'

export interface ExampleRow {
  readonly id: string
  readonly title: string
  readonly hard: string
  /** What each of its integrations is advised; null where that is open or in conflict. */
  readonly schemes: readonly { readonly name: string; readonly scheme: SchemeId | null; readonly label: string; readonly mtls: boolean }[]
}

export interface Sample {
  readonly scheme: SchemeId
  readonly label: string
  readonly rows: readonly TimeLineRow[]
  readonly exposure: TimeLineExposure | null
}

const engine = createEngine(knowledge)
const labelOf = (scheme: SchemeId | null): string => (scheme === null ? 'Open' : knowledge.schemes[scheme].label)

/** The worked examples, each with the schemes that it ends in. */
export const exampleRows: readonly ExampleRow[] = examples.map(({ id, title, hard, design }) => ({
  id,
  title,
  hard,
  schemes: design.integrations.map(({ name, answers }) => {
    const { scheme, senderConstraint } = engine.decideQuickly(answers, design.api)
    return { name, scheme, label: labelOf(scheme), mtls: senderConstraint === 'mtls' }
  }),
}))

const shown: readonly string[] = ['accessToken', 'sessionAbsolute']

/** A shop front with a backend of its own, the case that most readers know, decided in small; null where it is not. */
export const sample: Sample | null = (() => {
  const decision = engine.decideQuickly(
    {
      authority: 'user',
      client: 'browser',
      capability: 'proxy-backend',
      trust: 'own-org',
      sensitivity: 'confidential',
      revocation: 'within-minutes',
      path: 'direct',
      needs: ['no-extras'],
      issuer: 'own-issuer',
    },
    { profiles: [] },
  )
  if (decision.scheme === null) return null
  const rows = lifetimeRows(decision, knowledge).filter(({ id }) => shown.includes(id))
  return { scheme: decision.scheme, label: labelOf(decision.scheme), rows, exposure: exposureOf(decision) }
})()
