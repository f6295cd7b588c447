/** One property of two decisions, and what it means that they differ. */
import type { ChangeEffect } from '../../knowledge/notation'

/** What a property belongs to. */
export type PropertyKind =
  /** Of the API as a whole. */
  | 'api'
  /** What the architect answered. */
  | 'answer'
  /** Whether there is a decision at all, the scheme and its settings. */
  | 'scheme'
  /** How long something lives, and how long withdrawn access goes on; in seconds. */
  | 'figure'
  /** What the choice costs to run. */
  | 'cost'
  /** What may be reached, and what asks for a fresh sign-in. */
  | 'access'
  /** By the control's id: how strongly it is asked for. */
  | 'control'
  /** What speaks against the recommendation, what remains as a risk, what it costs in words: by the rule that says so. */
  | 'against'
  | 'risk'
  | 'price'
  | 'exception'
  /** What is used today. */
  | 'today'
  /** By the finding's id: the integrations concerned. */
  | 'finding'

export type PropertyValue = string | number | readonly string[] | null

/** What is said of a change. */
export interface Judgement {
  readonly effect: ChangeEffect
  /** Why it has that effect; empty where nothing is to be said. */
  readonly because: string
  readonly sources: readonly string[]
}

/** A property of both sides; where it is the same, `changed` is false and nothing is judged. */
export interface Property extends Judgement {
  readonly kind: PropertyKind
  /** A stable name, as in `accessToken`, `senderConstraint`, `pkce-s256` or a rule's id. */
  readonly id: string
  /** Null: there is none. */
  readonly before: PropertyValue
  readonly after: PropertyValue
  readonly changed: boolean
}

export const unjudged: Judgement = { effect: 'neutral', because: '', sources: [] }

/** Whether two values are the same; lists by what they hold, in any order. */
export function isSame(a: PropertyValue, b: PropertyValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const held = new Set(b)
  return a.length === b.length && a.every((one) => held.has(one))
}

/** A property with its judgement, which is asked for only where something changed. */
export function property(kind: PropertyKind, id: string, before: PropertyValue, after: PropertyValue, judge: () => Judgement = () => unjudged): Property {
  const changed = !isSame(before, after)
  const { effect, because, sources } = changed ? judge() : unjudged
  return { kind, id, before, after, changed, effect, because, sources }
}

/** Judges a number that rose or fell; one that came or went is not compared with nothing. */
export const risen = (before: number | null, after: number | null, more: Judgement, less: Judgement): Judgement =>
  before === null || after === null ? unjudged : after > before ? more : less

/** Judges a set that grew or shrank; one that did both is not judged. */
export function grown(before: readonly string[], after: readonly string[], more: Judgement, fewer: Judgement): Judgement {
  const [had, has] = [new Set(before), new Set(after)]
  const [gained, lost] = [after.some((one) => !had.has(one)), before.some((one) => !has.has(one))]
  return gained === lost ? unjudged : gained ? more : fewer
}
