/** One part of the proof: every N-th corner of the answer space, its share of drawn answers, and of those that are open. */
import { profileIds, type Answers, type Profile } from '../../src/design/index'
import { createSurveyedEngine, type SurveyedEngine, type Survey } from '../../src/engine/index'
import { knowledge } from '../../src/knowledge/index'
import { Atlas, emptyChart, enter, type Chart } from './atlas'
import { createClasses } from './classes'
import { checkDrawn, checkWhole, createDrawnProperties, drawProfiles, stream, turnedRound } from './drawn'
import { checkPartial, checkTwoAbsent, checkValues, createPartialProperties, drawPartial, type Share } from './partial'
import { checkCorner, createProperties, type Counts, type Property } from './properties'
import { cellsOf, corners } from './space'

type Told = readonly Pick<Property, 'says' | 'premises' | 'violations' | 'first'>[]

export interface PartReport {
  readonly counts: Counts
  readonly properties: Told
  /** What this part decided, under each set of at most one profile; those come first. */
  readonly charts: readonly Chart[]
  /** Numbers of the classes that were met, in each of which the same rules fire. */
  readonly classes: Float64Array
}

export interface PartOf extends Share {
  readonly seed: number
  readonly drawn: number
  readonly profileSets: readonly (readonly Profile[])[]
  /** Whether every combination is decided in full where no profile is ticked, and not the drawn ones alone. */
  readonly whole?: boolean
}

/** No profile, then each alone. */
export const eachProfile: readonly (readonly Profile[])[] = [[], ...profileIds.map((profile) => [profile])]

const toldOf = (properties: Readonly<Record<string, Property>>): Told =>
  Object.values(properties).map(({ says, premises, violations, first }) => ({ says, premises, violations, first }))

/** Profiles are drawn anew after so many drawn answers: what the engine works out once for a set of them serves all. */
const alike = 40

/** Checks the part; `engine` may be another one, to see that the properties catch what is wrong with it. */
export function provePart(
  { part, parts, seed, drawn, profileSets, whole = false }: PartOf,
  engine: SurveyedEngine = createSurveyedEngine(knowledge),
): PartReport {
  const properties = createProperties()
  const counts: Counts = { combinations: 0, counted: 0, conflicts: 0 }
  const charts = profileSets.filter((profiles) => profiles.length < 2).map(emptyChart)
  const classes = createClasses()
  const drawnProperties = createDrawnProperties()
  const reversed = turnedRound(engine)
  const pool: never[] = []
  let number = 0
  let start = 0
  const surveyed = (set: number, place: number, answers: Answers, survey: Survey): void => {
    if (set < charts.length) enter(charts[set]!, start + place, engine, survey)
    const isAlike = classes.enter(survey)
    if (isAlike !== undefined) properties.classes.hold(isAlike, answers, profileSets[set]!, () => 'another candidate wins')
    if (set === 0 && whole) checkWhole(engine, reversed, drawnProperties, answers, [])
  }
  for (const corner of corners()) {
    if (number++ % parts === part) start += checkCorner(engine, properties, corner, counts, pool, profileSets, surveyed)
    else start += cellsOf(corner)
  }
  const draw = stream(seed + part)
  let profiles: readonly Profile[] = []
  for (let n = 0; n < drawn; n++) {
    if (n % alike === 0) profiles = drawProfiles(draw)
    checkDrawn(engine, reversed, drawnProperties, profiles, draw)
  }
  return { counts, properties: [...toldOf(properties), ...toldOf(drawnProperties)], charts, classes: classes.numbers() }
}

export interface PartialOf extends PartOf {
  /** What all parts decided, under each of the first sets of profiles. */
  readonly charts: readonly Chart[]
  /** Of how many drawn answers one is decided too, and one is looked at with all of its completions. */
  readonly decided: number
  readonly thoroughly: number
}

export interface PartialReport {
  /** How many answers there are of which at most two are missing. */
  readonly twoAbsent: number
  readonly properties: Told
}

/** Checks this part of the answers of which some are missing. */
export function provePartial(
  { charts, profileSets, seed, drawn, decided, thoroughly, ...share }: PartialOf,
  engine: SurveyedEngine = createSurveyedEngine(knowledge),
): PartialReport {
  const properties = createPartialProperties()
  const atlases = charts.map((chart) => new Atlas(chart))
  const twoAbsent = checkTwoAbsent(engine, properties, atlases[0]!, share)
  checkValues(properties, atlases, profileSets.slice(0, charts.length))
  const draw = stream(seed + share.part)
  const each = Math.ceil(drawn / atlases.length)
  atlases.forEach((atlas, set) => {
    for (let n = 0; n < each; n++)
      checkPartial(engine, properties, atlas, drawPartial(draw), profileSets[set]!, { decided: n % decided === 0, thoroughly: n % thoroughly === 0 })
  })
  return { twoAbsent, properties: toldOf(properties) }
}
