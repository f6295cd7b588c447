/** A settled point put into a decision: every statement with the rule that made it. */
import { lifetimeIds, type Candidate, type Knowledge, type LifetimeId, type Rule, type Scheme } from '../knowledge/notation'
import { bitsWhere, isSet, keyWithin, spanOf, type Span } from './bits'
import { fitsOf } from './candidates'
import type { Context, LocalRule } from './compile'
import { controlsOf, type Alone } from './controls'
import type { Decision, Lifetime, Statement } from './decision'
import type { Local } from './entries'
import { createMemory } from './memory'
import { decidingKey, othersOf, type Lists } from './others'
import { figuresOf, type Point } from './settle'

export const emptyDecision: Decision = {
  scheme: null,
  clientAuthentication: null,
  senderConstraint: null,
  tokenFormat: null,
  validation: null,
  refresh: null,
  lifetimes: null,
  exposureSeconds: null,
  budgetSeconds: null,
  lookupsPerCall: null,
  transmission: null,
  scopes: [],
  audience: null,
  stepUp: null,
  controls: [],
  against: [],
  alternatives: [],
  discouraged: [],
  rejected: [],
  whatIf: [],
  fallbacks: [],
  outcomes: null,
  nextQuestion: null,
  assumptions: [],
  conflict: null,
  rules: [],
  sentence: '',
  why: null,
  registration: [],
  risks: [],
  disagreements: [],
  server: null,
  prices: [],
}

/** The part of a decision that comparisons are made of. */
export type Sketch = Pick<
  Decision,
  | 'scheme'
  | 'clientAuthentication'
  | 'senderConstraint'
  | 'tokenFormat'
  | 'refresh'
  | 'validation'
  | 'lifetimes'
  | 'exposureSeconds'
  | 'lookupsPerCall'
  | 'controls'
  | 'conflict'
  | 'outcomes'
>

/** What is said of one candidate: the rules, checks and registrations that speak of it, and what it is once some of them fire. */
interface Sitter {
  readonly candidate: Candidate
  readonly transmission: NonNullable<Decision['transmission']>
  readonly sentence: string
  readonly caps: readonly LocalRule[]
  readonly requires: readonly LocalRule[]
  readonly notes: readonly LocalRule[]
  readonly discourages: readonly LocalRule[]
  readonly checks: readonly Local<string>[]
  readonly registrations: readonly Local<Scheme['registration'][number]>[]
  /** Which of the context's entries these are. */
  readonly capping: Span
  readonly asking: Span
  readonly remarking: Span
}

/** A candidate's figures, and the rules that set them. */
interface Figured {
  readonly told: Omit<Sketch, 'controls'>
  readonly rules: readonly string[]
}

/** A candidate's controls, and the rules that ask for them. */
interface Asked {
  readonly controls: Sketch['controls']
  readonly rules: readonly string[]
}

/** What is remarked on a candidate. */
interface Remarks {
  readonly checks: readonly string[]
  readonly told: Pick<Decision, 'against' | 'fallbacks' | 'registration' | 'risks' | 'disagreements' | 'prices'>
  readonly rules: readonly string[]
}

const byId = (a: LocalRule, b: LocalRule): number => (a.entry.id < b.entry.id ? -1 : 1)
const statement = ({ id, because, sources }: Pick<Rule, 'id' | 'because' | 'sources'>): Statement => ({ rule: id, because, sources })

/** Where the same entries fire on the same candidate, the same is said of it: it is worked out once. */
export function createExplainer(knowledge: Knowledge) {
  const sitters = createMemory<Sitter>()
  const figures = createMemory<Figured>()
  const asked = createMemory<Asked>()
  let alone: Alone = new WeakMap()
  const remarks = createMemory<Remarks>()
  const lists = createMemory<Lists>()

  function sitterAt(context: Context, place: number): Sitter {
    return sitters.recall(context, String(place), () => {
      const { candidate } = context.candidates[place]!
      const entry = knowledge.schemes[candidate.scheme]
      const of = <T>(some: readonly Local<T>[]): readonly Local<T>[] => some.filter(({ speaksOf }) => isSet(speaksOf, place))
      const caps = of(context.caps).filter(
        ({ entry: { effect } }) => effect.kind === 'cap' && knowledge.issues[effect.figure].some((issuing) => fitsOf(issuing, candidate)),
      )
      const requires = of(context.requires)
      const [notes, discourages] = [of(context.notes).toSorted(byId), of(context.discourages).toSorted(byId)]
      const [checks, registrations] = [of(context.checks), of(context.registrations)]
      const among = (some: readonly Local<unknown>[]): Span => {
        const numbers = new Set(some.map(({ index }) => index))
        return spanOf(bitsWhere(context.firing.entries.length, (index) => numbers.has(index)))
      }
      return {
        candidate,
        transmission: { header: entry.transmission.find((row) => fitsOf(row.of, candidate))?.header ?? 'none', refuse: entry.refuse },
        sentence: entry.sentence,
        caps,
        requires,
        notes,
        discourages,
        checks,
        registrations,
        capping: among(caps),
        asking: among(requires),
        remarking: among([...notes, ...discourages, ...checks, ...registrations]),
      }
    })
  }

  function figuredOf(sitter: Sitter, fired: Uint32Array): Figured {
    return figures.recall(sitter, keyWithin(fired, sitter.capping), () => {
      const { candidate, caps } = sitter
      const set = figuresOf(knowledge, firing(caps, fired))
      const figure = knowledge.exposure[candidate.validation]
      const exposure = figure === undefined ? 0 : (set[figure]?.seconds ?? Infinity)
      return {
        told: {
          ...candidate,
          validation: { method: candidate.validation, stalenessSeconds: exposure, leewaySeconds: knowledge.leewaySeconds, checks: [] },
          lifetimes: Object.fromEntries(lifetimeIds.map((id) => [id, set[id] ?? null])) as Record<LifetimeId, Lifetime | null>,
          exposureSeconds: exposure,
          lookupsPerCall: knowledge.lookups[candidate.validation] ?? 0,
          conflict: null,
          outcomes: null,
        },
        rules: Object.values(set).flatMap(({ rules }) => rules),
      }
    })
  }

  function askedOf(sitter: Sitter, fired: Uint32Array): Asked {
    return asked.recall(sitter, keyWithin(fired, sitter.asking), () => {
      const asking = firing(sitter.requires, fired).map(({ entry }) => entry)
      return { controls: controlsOf(knowledge, asking, alone), rules: asking.map(({ id }) => id) }
    })
  }

  const portraitOf = (sitter: Sitter, fired: Uint32Array): Sketch => ({ ...figuredOf(sitter, fired).told, controls: askedOf(sitter, fired).controls })

  function remarksOn(sitter: Sitter, fired: Uint32Array): Remarks {
    return remarks.recall(sitter, keyWithin(fired, sitter.remarking), () => {
      const [notes, against] = [sitter.notes, sitter.discourages].map((rules) => firing(rules, fired).map(({ entry }) => entry)) as [Rule[], Rule[]]
      const notesOf = (kind: string): readonly Statement[] => notes.filter(({ effect }) => effect.kind === 'note' && effect.note === kind).map(statement)
      return {
        checks: firing(sitter.checks, fired).map(({ entry }) => entry),
        told: {
          against: against.map(statement),
          fallbacks: notes.flatMap(({ id, effect, because, sources }) =>
            effect.kind === 'note' && effect.scheme !== undefined && effect.scheme !== sitter.candidate.scheme
              ? [{ scheme: effect.scheme, when: because, rule: id, sources }]
              : [],
          ),
          registration: firing(sitter.registrations, fired).map(({ entry: { says, sources } }) => ({ says, sources })),
          risks: notesOf('risk'),
          disagreements: notesOf('disagreement'),
          prices: notesOf('price'),
        },
        rules: [...against, ...notes].map(({ id }) => id),
      }
    })
  }

  return {
    /** Candidate, figures and controls at a point, without lists and reasons. */
    sketch(point: Point): Sketch {
      return point.winner < 0 ? conflictSketch : portraitOf(sitterAt(point.context, point.winner), point.fired)
    },
    /** The controls alone. */
    controlsOf({ context, winner, fired }: Point): Decision['controls'] {
      return winner < 0 ? [] : askedOf(sitterAt(context, winner), fired).controls
    },
    /** The decision at a point that has a winner. */
    explain(point: Point): Decision {
      const { context, fired, budget } = point
      const sitter = sitterAt(context, point.winner)
      const portrait = portraitOf(sitter, fired)
      const remarked = remarksOn(sitter, fired)
      return {
        ...emptyDecision,
        ...portrait,
        validation: { ...portrait.validation!, checks: remarked.checks },
        budgetSeconds: budget?.seconds ?? null,
        transmission: sitter.transmission,
        ...lists.recall(context, decidingKey(point), () => othersOf(knowledge, point)),
        ...remarked.told,
        rules: [
          ...new Set([
            context.fit!.id,
            ...(budget === null ? [] : [budget.id]),
            ...figuredOf(sitter, fired).rules,
            ...askedOf(sitter, fired).rules,
            ...remarked.rules,
          ]),
        ].sort(),
        sentence: sitter.sentence,
        why: statement(context.fit!),
      }
    },
    /** The controls that the rules which fire ask of the candidates at all of the places. */
    controlsOfAll(context: Context, places: readonly number[], fired: Uint32Array): Decision['controls'] {
      const sitters = places.map((place) => sitterAt(context, place))
      const common = fired.map((word, w) => sitters.reduce((held, { asking }) => held & asking.bits[w]!, word))
      return askedOf(sitters[0]!, common).controls
    },
    /** Drops what was put into words; what rules say of whom is kept. */
    forget() {
      for (const memory of [figures, asked, remarks, lists]) memory.forget()
      alone = new WeakMap()
    },
  }
}

function firing<T>(some: readonly Local<T>[], fired: Uint32Array): Local<T>[] {
  const all: Local<T>[] = []
  for (const one of some) if (isSet(fired, one.index)) all.push(one)
  return all
}

/** Stands for a conflict that nobody asked to explain. */
const conflictSketch: Sketch = { ...emptyDecision, conflict: { answers: {}, rules: [], resolutions: [] } }
