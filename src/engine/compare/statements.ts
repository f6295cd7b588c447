/** Controls, and what is said of the choice, on both sides. */
import type { Knowledge, Strength } from '../../knowledge/notation'
import type { DecidedControl, Decision, Finding, Statement } from '../decision'
import { grown, property, unjudged, type Judgement, type Property, type PropertyKind } from './change'

const levels: Readonly<Record<Strength, number>> = { MAY: 1, SHOULD: 2, 'SHOULD NOT': 2, MUST: 3, 'MUST NOT': 3 }

/** A control that is lost or loosened is weaker, one that is gained or made firmer stronger. */
export function controlsCompared(knowledge: Knowledge, before: Decision, after: Decision): Property[] {
  const [had, has] = [byId(before.controls), byId(after.controls)]
  const covered = (controls: readonly DecidedControl[]): ReadonlySet<string> => new Set(controls.flatMap(({ covers }) => covers))
  const [coveredBefore, coveredAfter] = [covered(before.controls), covered(after.controls)]
  return Object.keys(knowledge.controls).flatMap((id): Property[] => {
    const [was, is] = [had.get(id), has.get(id)]
    if (was === undefined && is === undefined) return []
    const judge = (): Judgement => {
      const [more, less] = [levels[is?.strength ?? 'MAY'] - Number(is === undefined), levels[was?.strength ?? 'MAY'] - Number(was === undefined)]
      if (more === less) return unjudged
      const [told, effect] = more > less ? ([is!, 'stronger'] as const) : ([was!, 'weaker'] as const)
      const alone = is === undefined ? told.covers.filter((threat) => !coveredAfter.has(threat)) : told.covers.filter((threat) => !coveredBefore.has(threat))
      const words = alone.map((threat) => (knowledge.threats as Readonly<Record<string, string>>)[threat] ?? threat)
      const lead = { weaker: 'Nothing else here answers this: ', stronger: 'Nothing answered this before: ' }[effect]
      return { effect, because: words.length === 0 ? told.because : `${told.because} ${lead}${words.join(' ')}`, sources: told.sources }
    }
    return [property('control', id, was?.strength ?? null, is?.strength ?? null, judge)]
  })
}

const byId = (controls: readonly DecidedControl[]): ReadonlyMap<string, DecidedControl> => new Map(controls.map((control) => [control.id, control]))

/** What speaks against the choice, what remains and what it costs; each with the effect of its coming and of its going. */
export const statementsCompared = (before: Decision, after: Decision): Property[] => [
  ...statements('against', before.against, after.against, ['weaker', 'stronger']),
  ...statements('risk', before.risks, after.risks, ['weaker', 'stronger']),
  ...statements('price', before.prices, after.prices, ['costs more', 'neutral']),
]

function statements(
  kind: PropertyKind,
  before: readonly Statement[],
  after: readonly Statement[],
  [comes, goes]: readonly [Judgement['effect'], Judgement['effect']],
): Property[] {
  const [had, has] = [new Map(before.map((one) => [one.rule, one])), new Map(after.map((one) => [one.rule, one]))]
  return [...new Set([...had.keys(), ...has.keys()])].sort().map((rule) => {
    const [was, is] = [had.get(rule), has.get(rule)]
    const { because, sources } = (is ?? was)!
    // A rule that speaks on both sides may have been worded anew, which changes nothing.
    const [left, right] = [was && because, is && because]
    return property(kind, rule, left ?? null, right ?? null, () => ({ effect: is === undefined ? goes : comes, because, sources }))
  })
}

/** The review's findings by their ids; notes weigh nothing. Integrations that were renamed are found under their new names. */
export function findingsCompared(before: readonly Finding[], after: readonly Finding[], renamed: ReadonlyMap<string, string>): Property[] {
  const gather = (findings: readonly Finding[], nameOf: (name: string) => string): ReadonlyMap<string, Finding> => {
    const all = new Map<string, Finding>()
    for (const finding of findings) {
      const integrations = [...(all.get(finding.id)?.integrations ?? []), ...finding.integrations.map(nameOf)]
      all.set(finding.id, { ...finding, integrations })
    }
    return all
  }
  const had = gather(before, (name) => renamed.get(name) ?? name)
  const has = gather(after, (name) => name)
  return [...new Set([...has.keys(), ...had.keys()])].map((id) => {
    const { severity, message, sources } = (has.get(id) ?? had.get(id))!
    const [was, is] = [had.get(id)?.integrations ?? null, has.get(id)?.integrations ?? null]
    const judge = (): Judgement => {
      if (severity === 'note') return { effect: 'neutral', because: message, sources }
      return grown(was ?? [], is ?? [], { effect: 'weaker', because: message, sources }, { effect: 'stronger', because: message, sources })
    }
    return property('finding', id, was, is, judge)
  })
}
