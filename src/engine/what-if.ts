/** What each other answer would change. */
import type { Answers } from '../design/index'
import { lifetimeIds, type Knowledge } from '../knowledge/notation'
import { changesOf } from './conflict'
import type { GivenUp, WhatIf } from './decision'
import type { Sketch } from './explain'
import { givenUpBetween } from './given-up'
import type { Point } from './settle'

/** What a what-if compares, and where it was settled; null: the answers leave several outcomes. */
export interface Sketched {
  readonly sketch: Sketch
  readonly point: Point | null
  /** Whether every question that applies is answered. */
  readonly isComplete: boolean
}

/** One entry for each other value of each question that applies; `sketched` decides what is compared. */
export function* whatIfOf(knowledge: Knowledge, answers: Answers, sketched: (answers: Answers) => Sketched): Generator<WhatIf> {
  const now = sketched(answers)
  for (const { question, option, answers: changed } of changesOf(answers)) {
    const then = sketched(changed)
    const changes = changesBetween(now.sketch, then.sketch, then.isComplete)
    yield { question, option, scheme: then.sketch.scheme, changes, givesUp: threatsGivenUp(knowledge, now, then) }
  }
}

/** The threats that the winner's controls cover and those of another, which takes its place, do not. */
function threatsGivenUp(knowledge: Knowledge, now: Sketched, then: Sketched): readonly GivenUp[] {
  if (now.point === null || then.point === null) return []
  return givenUpBetween(knowledge, { point: now.point, controls: now.sketch.controls }, { point: then.point, controls: then.sketch.controls })
}

/** The differences of two decisions in words, the most important first; empty: none. */
export function changesBetween(now: Sketch, then: Sketch, complete = true): readonly string[] {
  if (then.conflict !== null) return now.conflict === null ? ['no scheme meets these answers together'] : []
  if (then.outcomes !== null) return [`open between ${then.outcomes.map(({ scheme }) => scheme ?? 'a conflict').join(', ')}`]
  const changes: string[] = []
  const say = (what: string, before: string | null | undefined, after: string | null | undefined): void => {
    if ((before ?? 'none') !== (after ?? 'none')) changes.push(`${what}: ${after ?? 'none'} instead of ${before ?? 'none'}`)
  }
  const sayFigure = (what: string, before: number | null | undefined, after: number | null | undefined): void => {
    if ((before ?? null) !== (after ?? null)) say(what, inSeconds(before), inSeconds(after))
  }
  say('scheme', now.scheme, then.scheme)
  for (const attribute of ['clientAuthentication', 'senderConstraint', 'tokenFormat', 'refresh'] as const) say(attribute, now[attribute], then[attribute])
  say('validation', now.validation?.method, then.validation?.method)
  // Where the same rules fire, both are one and the same object.
  if (now.lifetimes !== then.lifetimes) for (const id of lifetimeIds) sayFigure(id, now.lifetimes?.[id]?.seconds, then.lifetimes?.[id]?.seconds)
  sayFigure('exposure', now.exposureSeconds, then.exposureSeconds)
  say('look-ups per call', now.lookupsPerCall?.toString(), then.lookupsPerCall?.toString())
  if (now.controls !== then.controls) {
    const [before, after] = [strengthsOf(now), strengthsOf(then)]
    for (const [id, strength] of after)
      if (before.get(id) !== strength) changes.push(`control ${id}: ${strength}${before.has(id) ? ` instead of ${before.get(id)}` : ''}`)
    for (const id of before.keys()) if (!after.has(id)) changes.push(`control ${id}: no longer asked for`)
  }
  if (!complete) changes.push('some questions are open then')
  return changes
}

const inSeconds = (seconds: number | null | undefined): string | null => (seconds === null || seconds === undefined ? null : `${seconds} s`)

const strengths = new WeakMap<Sketch['controls'], Map<string, string>>()
function strengthsOf({ controls }: Sketch): ReadonlyMap<string, string> {
  let own = strengths.get(controls)
  if (own === undefined) {
    own = new Map()
    for (const { id, strength } of controls) own.set(id, strength)
    strengths.set(controls, own)
  }
  return own
}
