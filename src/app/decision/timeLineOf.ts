import type { Decision } from '../../engine/index'
import type { Knowledge, LifetimeId } from '../../knowledge/notation'
import type { TimeLineExposure, TimeLineRow } from '../drawing/TimeLine'
import { entryOf } from './entries'

/** The order in which lifetimes are drawn: as they come into being. */
const drawn: readonly { readonly id: LifetimeId; readonly label: string; readonly idle?: true }[] = [
  { id: 'code', label: 'Authorization code' },
  { id: 'signatureWindow', label: 'Signature window' },
  { id: 'accessToken', label: 'Access token' },
  { id: 'sessionIdle', label: 'Session, idle', idle: true },
  { id: 'sessionAbsolute', label: 'Session, in all' },
  { id: 'refreshIdle', label: 'Refresh token, idle', idle: true },
  { id: 'refreshAbsolute', label: 'Refresh token, in all' },
  { id: 'certificate', label: 'Certificate' },
  { id: 'keyRotation', label: 'Key, until rotated' },
]

/** A decision's lifetimes as dimension lines; none where nothing is issued. */
export function lifetimeRows(decision: Decision, knowledge: Knowledge): readonly TimeLineRow[] {
  return drawn.flatMap(({ id, label, idle = false }) => {
    const lifetime = decision.lifetimes?.[id]
    if (!lifetime) return []
    const all = lifetime.rules.flatMap((rule) => entryOf(knowledge, rule)?.sources ?? [])
    // No standard is named for a figure that is ours.
    const own = lifetime.basis === 'convention' ? all.filter((source) => source.startsWith('conv-')) : []
    const sources = own.length > 0 ? own : all
    return [{ id, label, seconds: lifetime.seconds, basis: lifetime.basis, idle, sources }]
  })
}

/** Its exposure; null where nothing can be withdrawn. */
export function exposureOf({ scheme, exposureSeconds, budgetSeconds, validation }: Decision): TimeLineExposure | null {
  if (scheme === null || scheme === 'anonymous' || exposureSeconds === null) return null
  const local = validation?.method === 'local' || validation?.method === 'status-list'
  return { seconds: exposureSeconds, budgetSeconds, leewaySeconds: local ? validation.leewaySeconds : 0 }
}
