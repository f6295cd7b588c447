/** What is lost with a winner that gives way to another: threats that its controls covered, and what made the change. */
import type { Knowledge } from '../knowledge/notation'
import { isSet } from './bits'
import { fitsOf, type IndexedCandidate } from './candidates'
import { isOverBudget } from './deciding'
import type { DecidedControl, GivenUp } from './decision'
import type { Point } from './settle'

/** What one candidate's controls cover. */
type Covered = ReadonlyMap<string, readonly string[]>
const covered = new WeakMap<readonly DecidedControl[], Covered>()

/** Threats with the controls that cover them. */
function coveredBy(controls: readonly DecidedControl[]): Covered {
  let own = covered.get(controls)
  if (own === undefined) {
    const by = new Map<string, string[]>()
    for (const { id, covers } of controls)
      for (const threat of covers) {
        const before = by.get(threat)
        if (before === undefined) by.set(threat, [id])
        else before.push(id)
      }
    covered.set(controls, (own = by))
  }
  return own
}

/** A point with the controls of its winner. */
export interface Settled {
  readonly point: Point
  readonly controls: readonly DecidedControl[]
}

/** The threats that the winner's controls covered and another winner's do not; none where the winner stays or nothing wins. */
export function givenUpBetween({ befalls }: Knowledge, now: Settled, then: Settled): readonly GivenUp[] {
  if (now.point.winner < 0 || then.point.winner < 0 || now.controls === then.controls || candidateAt(now.point) === candidateAt(then.point)) return none
  const after = coveredBy(then.controls)
  const { candidate } = candidateAt(then.point)
  let rules: readonly string[] | null = null
  const lost: GivenUp[] = []
  for (const [threat, controls] of coveredBy(now.controls))
    if (!after.has(threat)) {
      const remains = befalls[threat]?.some((of) => fitsOf(of, candidate)) ?? true
      lost.push({ threat, controls, rules: (rules ??= causeOf(now.point, then.point)), remains })
    }
  return lost
}
const none: readonly GivenUp[] = []

/** One and the same object at every point of an engine. */
const candidateAt = ({ context, winner }: Point): IndexedCandidate => context.candidates[winner]!

/** The rules that made the change: what newly speaks against the old winner, else what no longer speaks against the new one, else the fit row. */
function causeOf(now: Point, then: Point): readonly string[] {
  const [old, next] = [candidateAt(now), candidateAt(then)]
  const against = againstIt(then, old)
  const before = new Set(againstIt(now, old))
  const newly = against.filter((id) => !before.has(id))
  if (newly.length > 0) return newly
  const still = new Set(againstIt(then, next))
  const gone = againstIt(now, next).filter((id) => !still.has(id))
  return gone.length > 0 ? gone : [then.context.fit!.id]
}

/** What speaks against a candidate at a point, sorted: what closes it and what discourages it; the fit row where it has no place. */
function againstIt({ context, fired, budget }: Point, candidate: IndexedCandidate): readonly string[] {
  const { deciding, forbids, discourages } = context
  const place = context.candidates.indexOf(candidate)
  if (place < 0) return context.fit === null ? [] : [context.fit.id]
  const ids: string[] = []
  for (const rules of [forbids, discourages])
    for (const { index, speaksOf, entry } of rules) if (isSet(fired, index) && isSet(speaksOf, place)) ids.push(entry.id)
  if (isOverBudget(deciding, fired, budget, place)) ids.push(budget!.id)
  return ids.sort()
}
