/** Every candidate at one set of answers, in numbers: what a proof over the whole answer space reads. */
import type { Candidate, FigureId, Knowledge } from '../knowledge/notation'
import { fitsOf } from './candidates'
import type { Context } from './compile'
import { closeOverBudget, fires, settle, type Point } from './settle'

/** Strength of a control in a survey: 0 not asked for, 1 MAY, 2 SHOULD or SHOULD NOT, 3 MUST or MUST NOT. */
const strengthRank = { MAY: 1, SHOULD: 2, 'SHOULD NOT': 2, MUST: 3, 'MUST NOT': 3 } as const

/** Rows belong to candidates, in rank order; all figures in seconds. */
export interface Survey {
  readonly candidates: readonly Candidate[]
  /** The winner's row; -1: a conflict. */
  readonly winner: number
  /** By row: 1 where nothing closed the candidate. */
  readonly open: Uint8Array
  /** By row and figure, in the order of `figureIds`; Infinity: not issued. */
  readonly figures: Float64Array
  readonly figureIds: readonly FigureId[]
  /** By row: seconds from withdrawal to refusal; Infinity: no end. */
  readonly exposure: Float64Array
  /** By row and control, in the order of `controlIds`: its strength as a number that grows. */
  readonly controls: Uint8Array
  readonly controlIds: readonly string[]
  /** By row and rule, in the order of `discouragingIds`: 1 where the rule discourages the candidate. */
  readonly discouraged: Uint8Array
  readonly discouragingIds: readonly string[]
}

/** Makes the survey of points; the tables of ids are made once. */
export function createSurveyor(knowledge: Knowledge) {
  const figureIds = Object.keys(knowledge.issues) as FigureId[]
  const figureNumber = new Map(figureIds.map((id, index) => [id, index]))
  const controlIds = Object.keys(knowledge.controls)
  const controlNumber = new Map(controlIds.map((id, index) => [id, index]))
  const discouragingIds = knowledge.rules.filter(({ effect }) => effect.kind === 'discourage').map(({ id }) => id)
  const discouragingNumber = new Map(discouragingIds.map((id, index) => [id, index]))
  const issuedIn = new Map<Context, Uint8Array>()

  function issued(context: Context): Uint8Array {
    const known = issuedIn.get(context)
    if (known !== undefined) return known
    const own = new Uint8Array(context.candidates.length * figureIds.length)
    context.candidates.forEach(({ candidate }, place) =>
      figureIds.forEach((id, figure) => {
        own[place * figureIds.length + figure] = knowledge.issues[id].some((of) => fitsOf(of, candidate)) ? 1 : 0
      }),
    )
    issuedIn.set(context, own)
    return own
  }

  const plainOf = new Map<Context, readonly Candidate[]>()
  function plain(context: Context): readonly Candidate[] {
    let candidates = plainOf.get(context)
    if (candidates === undefined) plainOf.set(context, (candidates = context.candidates.map(({ candidate }) => candidate)))
    return candidates
  }

  return function survey(point: Point): Survey {
    const { context, values, profiles } = point
    const n = context.candidates.length
    const settled = settle(point)
    closeOverBudget(settled)
    const open = settled.closed.map((closed) => 1 - closed)
    const own = issued(context)
    const figures = new Float64Array(n * figureIds.length).fill(Infinity)
    for (const local of context.caps) {
      const { effect } = local.rule
      if (effect.kind !== 'cap' || !fires(local, values, profiles)) continue
      const figure = figureNumber.get(effect.figure)!
      const { seconds } = effect
      const { places } = local
      for (let i = 0; i < places.length; i++) {
        const at = places[i]! * figureIds.length + figure
        if (own[at] === 1 && seconds < figures[at]!) figures[at] = seconds
      }
    }
    for (const { figure, parent } of knowledge.atMost) {
      const [f, p] = [figureNumber.get(figure)!, figureNumber.get(parent)!]
      for (let row = 0; row < figures.length; row += figureIds.length) if (own[row + f] === 1) figures[row + f] = Math.min(figures[row + f]!, figures[row + p]!)
    }
    const exposure = new Float64Array(n)
    for (let place = 0; place < n; place++) {
      const figure = knowledge.exposure[context.candidates[place]!.candidate.validation]
      exposure[place] = figure === undefined ? 0 : figures[place * figureIds.length + figureNumber.get(figure)!]!
    }
    const controls = new Uint8Array(n * controlIds.length)
    for (const local of context.requires) {
      const { effect } = local.rule
      if (effect.kind !== 'require' || !fires(local, values, profiles)) continue
      const control = controlNumber.get(effect.control)!
      const rank = strengthRank[effect.strength]
      const { places } = local
      for (let i = 0; i < places.length; i++) {
        const at = places[i]! * controlIds.length + control
        if (rank > controls[at]!) controls[at] = rank
      }
    }
    const discouraged = new Uint8Array(n * discouragingIds.length)
    for (const local of context.discourages) {
      if (!fires(local, values, profiles)) continue
      const number = discouragingNumber.get(local.rule.id)!
      const { places } = local
      for (let i = 0; i < places.length; i++) discouraged[places[i]! * discouragingIds.length + number] = 1
    }
    return { candidates: plain(context), winner: settled.winner, open, figures, figureIds, exposure, controls, controlIds, discouraged, discouragingIds }
  }
}
