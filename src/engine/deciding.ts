/** Who wins between the candidates of a context: for each the rules that close it, discourage it or keep its exposure short. */
import type { Basis, Budget, FigureId, Knowledge, Rule } from '../knowledge/notation'
import { countOf, isSet, meets, wordsFor } from './bits'
import type { IndexedCandidate } from './candidates'

/** A rule that decides between candidates, and the places that it speaks of. */
export interface DecidingRule {
  readonly entry: Rule
  readonly speaksOf: Uint32Array
}

/** Sets of rules are words place by place: `width` of them for each. Rules are numbered as they are given. */
export interface Deciding {
  readonly width: number
  readonly forbids: Uint32Array
  /** What discourages, all in all and by basis. */
  readonly disputed: Uint32Array
  readonly discourages: readonly { readonly weight: number; readonly words: Uint32Array }[]
  /** Caps on the figure that makes the exposure. */
  readonly caps: Uint32Array
  /** By place: 1 where some figure makes its exposure. */
  readonly exposed: Uint8Array
  /** For each budget in seconds the caps that keep within it. */
  readonly within: ReadonlyMap<number, Uint32Array>
}

/** Weights that keep the count by standard above that by guidance and that above convention. */
export const weights: Readonly<Record<Basis, number>> = { standard: 1_000_000, guidance: 1_000, convention: 1 }

/** `rules` forbid, discourage, or cap a figure that makes an exposure. */
export function decidingOf({ exposure, budgets }: Knowledge, candidates: readonly IndexedCandidate[], rules: readonly DecidingRule[]): Deciding {
  const width = wordsFor(rules.length)
  const room = (): Uint32Array => new Uint32Array(width * candidates.length)
  const forbids = room()
  const caps = room()
  const disputed = room()
  const discourages = Object.values(weights).map((weight) => ({ weight, words: room() }))
  const within = new Map(budgets.map(({ seconds }) => [seconds, room()]))
  const figures = candidates.map(({ candidate }): FigureId | undefined => exposure[candidate.validation])
  rules.forEach(({ entry: { effect, basis }, speaksOf }, index) => {
    const mark = (words: Uint32Array, only?: FigureId): void => {
      for (let place = 0; place < candidates.length; place++)
        if (isSet(speaksOf, place) && (only === undefined || figures[place] === only)) words[place * width + (index >> 5)]! |= 1 << (index & 31)
    }
    if (effect.kind === 'forbid') mark(forbids)
    else if (effect.kind === 'discourage') {
      mark(disputed)
      mark(discourages.find(({ weight }) => weight === weights[basis])!.words)
    } else if (effect.kind === 'cap') {
      mark(caps, effect.figure)
      for (const [seconds, words] of within) if (effect.seconds <= seconds) mark(words, effect.figure)
    }
  })
  const exposed = Uint8Array.from(figures, (figure) => (figure === undefined ? 0 : 1))
  return { width, forbids, disputed, discourages, caps, exposed, within }
}

/**
 * Places of the candidates that can win where no rules fire but `can`, and `always` do: those that none of these close and
 * that no earlier one beats, one that is spoken against by nothing but what speaks against them too, and capped by all that caps them.
 */
export function leadersOf({ width, forbids, discourages, caps, exposed }: Deciding, can: Uint32Array, always: Uint32Array): Uint16Array {
  const leaders: number[] = []
  const against = [forbids, ...discourages.map(({ words }) => words)]
  const isWithin = (part: number, whole: number, words: Uint32Array): boolean => {
    for (let w = 0; w < width; w++) if ((words[part * width + w]! & ~words[whole * width + w]! & can[w]!) !== 0) return false
    return true
  }
  const beats = (leader: number, place: number): boolean => {
    for (const words of against) if (!isWithin(leader, place, words)) return false
    return exposed[leader] === 0 || (exposed[place] === 1 && isWithin(place, leader, caps))
  }
  for (let place = 0; place < exposed.length; place++)
    if (!meets(always, forbids, place * width, width) && !leaders.some((leader) => beats(leader, place))) leaders.push(place)
  return Uint16Array.from(leaders)
}

/** Whether the budget closes a candidate: nothing that fires keeps its exposure within it. */
export function isOverBudget({ width, exposed, within }: Deciding, fired: Uint32Array, budget: Budget | null, place: number): boolean {
  return budget !== null && exposed[place] === 1 && !meets(fired, within.get(budget.seconds)!, place * width, width)
}

/** Whether neither a rule nor the budget closes a candidate. */
export function isOpen(deciding: Deciding, fired: Uint32Array, budget: Budget | null, place: number): boolean {
  return !meets(fired, deciding.forbids, place * deciding.width, deciding.width) && !isOverBudget(deciding, fired, budget, place)
}

/** The weight of what discourages a candidate. */
export function discouragementOf({ width, discourages }: Deciding, fired: Uint32Array, place: number): number {
  let sum = 0
  for (let basis = 0; basis < discourages.length; basis++) {
    const { weight, words } = discourages[basis]!
    for (let w = 0; w < width; w++) {
      const word = fired[w]! & words[place * width + w]!
      if (word !== 0) sum += weight * countOf(word)
    }
  }
  return sum
}

/** The winner's place among the leaders; -1: nothing is open. Tables call it for whole contexts, so that it asks for nothing twice. */
export function winnerOf(deciding: Deciding, leaders: Uint16Array, fired: Uint32Array, budget: Budget | null): number {
  const { width, forbids, disputed, exposed } = deciding
  const within = budget === null ? null : deciding.within.get(budget.seconds)!
  let winner = -1
  let least = Infinity
  for (let i = 0; i < leaders.length; i++) {
    const place = leaders[i]!
    const from = place * width
    if (meets(fired, forbids, from, width) || (within !== null && exposed[place] === 1 && !meets(fired, within, from, width))) continue
    if (!meets(fired, disputed, from, width)) return place
    const weight = discouragementOf(deciding, fired, place)
    if (weight >= least) continue
    winner = place
    least = weight
  }
  return winner
}
