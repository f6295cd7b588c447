/** What has to hold at every combination of answers, read through the engine's door alone. */
import { neverRecommendedIds, type Answers, type Profile } from '../../src/design/index'
import { marked, type SurveyedEngine, type Survey } from '../../src/engine/index'
import { gridOf } from './space'

/** One counter-example: the answers, what profiles were ticked, and what went wrong. */
export interface Violation {
  readonly answers: Answers
  readonly profiles: readonly Profile[]
  readonly what: string
}

/** A property with the number of times its premise held and the first counter-examples. */
export class Property {
  readonly says: string
  premises = 0
  violations = 0
  readonly first: Violation[] = []

  constructor(says: string) {
    this.says = says
  }

  /** Counts one case in which the premise held. */
  hold(ok: boolean, answers: Answers, profiles: readonly Profile[], what: () => string): void {
    this.premises++
    if (ok) return
    this.violations++
    if (this.first.length < 3) this.first.push({ answers, profiles, what: what() })
  }
}

const budgets: Readonly<Record<string, number>> = { 'within-an-hour': 3600, 'within-minutes': 600, 'next-call': 0 }
const without = ['no-backend', 'embedded', 'local-browser', 'second-device', 'no-browser', 'instance-key', 'remote-user', 'local-process']
const people = ['browser', 'mobile', 'desktop', 'cli', 'limited-input-device', 'agent']
const keyMayStand = ['provider-fixed', 'publishable-key', 'local-process']

/** Seconds of an access token that is validated locally, by how bad the worst is, where withdrawal bites within an hour and within minutes. */
const accessToken: Readonly<Record<string, readonly [hour: number, minutes: number]>> = {
  'open-data': [3600, 600],
  internal: [1800, 600],
  confidential: [900, 300],
  critical: [300, 300],
}

/** What the table says of an own workload with its own key, to which no other cap applies; undefined: it says nothing. */
function cellOf({ authority, client, capability, trust, path, sensitivity, revocation }: Answers): number | undefined {
  if (authority !== 'service' || client !== 'workload' || capability !== 'key-pair' || trust !== 'own-org' || path !== 'direct') return undefined
  return accessToken[sensitivity!]![['within-an-hour', 'within-minutes'].indexOf(revocation!)]
}

/** The least that is said of a candidate's access token, in seconds. */
function leastOf(engine: SurveyedEngine, { lines, marks }: Survey, place: number): number {
  let least = Infinity
  lines.forEach((number, at) => {
    const line = engine.surveyLines[number]!
    if (line.kind === 'figure' && line.figure === 'accessToken' && marked(marks[at]!, place)) least = Math.min(least, line.atMostSeconds)
  })
  return least
}

/** Properties of one combination, and of it beside its stricter neighbours. */
export function createProperties() {
  const properties = {
    exposure: new Property('the winner’s exposure is at most the budget'),
    openExposure: new Property('no open candidate exceeds the budget'),
    budget: new Property('the budget is the one that was asked for'),
    winnerIsOpen: new Property('the winner is open'),
    hour: new Property('a winner’s access token lives an hour at most'),
    cells: new Property('where nothing else bears on it, a locally validated access token lives as long as the table says'),
    never: new Property('nothing that is never recommended wins'),
    secret: new Property('no shared secret in a client that cannot keep one'),
    page: new Property('no client authentication in a page without a backend'),
    userKey: new Property('no API key for a user’s authority where anything better can be had'),
    sensitiveKey: new Property('no API key alone above internal where anything better can be had'),
    deviceCode: new Property('no device code where a browser is at hand'),
    forwarding: new Property('a call onward for a user forbids to forward the token'),
    local: new Property('nothing is validated locally where withdrawal bites at the next call'),
    userAuthority: new Property('no user’s authority by a scheme that knows no user'),
    opens: new Property('a stricter answer or one more profile opens no candidate'),
    lengthens: new Property('a stricter answer or one more profile lengthens no figure'),
    exposes: new Property('a stricter answer or one more profile lengthens no exposure'),
    drops: new Property('a stricter answer or one more profile drops or weakens no control'),
    praises: new Property('a stricter answer or one more profile takes no discouragement away'),
    winnerWasOpen: new Property('the winner under a stricter answer was open before'),
    classes: new Property('where the same rules fire, the same candidate wins'),
    givesUp: new Property('a winner that takes another’s place covers the threats that it covered, or they are named as given up with their rules'),
  }
  return properties
}
export type Properties = ReturnType<typeof createProperties>

/** Checks one combination by itself. */
function checkPoint(engine: SurveyedEngine, properties: Properties, answers: Answers, profiles: readonly Profile[], survey: Survey): void {
  const { candidates, winner, open, marks, budgetSeconds } = survey
  const budget = answers.revocation === undefined ? null : budgets[answers.revocation]!
  const say = (place: number) => () => Object.values(candidates[place]!).join('/')
  properties.budget.hold(budgetSeconds === budget, answers, profiles, () => `${budgetSeconds}`)
  if (budget !== null) {
    const within = marks[lineAt(engine, survey, ['exposure', budget])]!
    properties.openExposure.hold(
      open.every((bits, word) => (bits & ~within[word]!) === 0),
      answers,
      profiles,
      () => `budget ${budget} s`,
    )
    if (winner >= 0) properties.exposure.hold(marked(within, winner), answers, profiles, say(winner))
  }
  const cell = cellOf(answers)
  if (cell !== undefined && profiles.length === 0)
    candidates.forEach(({ scheme, validation }, place) => {
      if (scheme === 'client_credentials' && validation === 'local')
        properties.cells.hold(leastOf(engine, survey, place) === cell, answers, profiles, say(place))
    })
  if (winner < 0) return
  const won = candidates[winner]!
  const expect = (property: Property, ok: boolean): void => property.hold(ok, answers, profiles, say(winner))
  expect(properties.winnerIsOpen, marked(open, winner))
  expect(properties.never, !(neverRecommendedIds as readonly string[]).includes(won.scheme))
  const capability = answers.capability ?? ''
  if (answers.client !== undefined && people.includes(answers.client) && without.includes(capability))
    expect(properties.secret, won.clientAuthentication !== 'client_secret_basic')
  if (answers.client === 'browser' && (capability === 'no-backend' || capability === 'embedded')) expect(properties.page, won.clientAuthentication === 'none')
  if (!keyMayStand.includes(capability)) {
    if (answers.authority === 'user') expect(properties.userKey, won.scheme !== 'api_key')
    if (answers.sensitivity === 'confidential' || answers.sensitivity === 'critical') expect(properties.sensitiveKey, won.scheme !== 'api_key')
  }
  if (capability === 'local-browser') expect(properties.deviceCode, won.scheme !== 'device_authorization')
  if (answers.needs?.includes('call-onward')) expect(properties.forwarding, says(engine, survey, winner, 'control', 'no-token-forwarding', 'MUST'))
  if (answers.revocation === 'next-call') expect(properties.local, won.validation !== 'local')
  if (answers.authority === 'user') expect(properties.userAuthority, won.scheme !== 'client_credentials' && won.scheme !== 'anonymous')
  if (won.tokenFormat !== 'none') expect(properties.hour, says(engine, survey, winner, 'figure', 'accessToken', 3600))
}

const lineNumbers = new WeakMap<SurveyedEngine, ReadonlyMap<string, number>>()

/** Whether the line with these parts holds of one candidate of a survey. */
function says(engine: SurveyedEngine, survey: Survey, place: number, ...parts: readonly (string | number)[]): boolean {
  const at = lineAt(engine, survey, parts)
  return at >= 0 && marked(survey.marks[at]!, place)
}

/** Where the survey keeps the line with these parts; -1: it cannot hold there. */
function lineAt(engine: SurveyedEngine, { lines }: Survey, parts: readonly (string | number)[]): number {
  let own = lineNumbers.get(engine)
  if (own === undefined) lineNumbers.set(engine, (own = new Map(engine.surveyLines.map((line, index) => [Object.values(line).join(), index]))))
  return lines.indexOf(own.get(parts.join()) ?? -1)
}

/** A combination as it was surveyed. */
interface At {
  readonly answers: Answers
  readonly profiles: readonly Profile[]
  readonly survey: Survey
}

/** Checks a combination against a stricter one, for every candidate that stays open and every statement that can be made of it. */
function checkStep(engine: SurveyedEngine, properties: Properties, from: At, to: At): void {
  const { answers, profiles, survey: strict } = to
  const mild = from.survey
  const { open, marks, lines } = strict
  let opened = 0
  for (let word = 0; word < open.length; word++) opened |= open[word]! & ~mild.open[word]!
  const lost = { figure: -1, exposure: -1, control: -1, covered: -1, discouraged: -1, closed: -1 }
  for (let line = 0; line < lines.length; line++) {
    const [before, after] = [mild.marks[line]!, marks[line]!]
    if (before === after) continue
    let gone = 0
    for (let word = 0; word < open.length; word++) gone |= before[word]! & ~after[word]! & open[word]!
    if (gone !== 0) lost[engine.surveyLines[lines[line]!]!.kind] = lines[line]!
  }
  const say = (line: number) => () => Object.values(engine.surveyLines[line]!).join(' ')
  properties.opens.hold(opened === 0, answers, profiles, () => 'a candidate is open that was not')
  properties.lengthens.hold(lost.figure < 0, answers, profiles, say(lost.figure))
  properties.exposes.hold(lost.exposure < 0, answers, profiles, say(lost.exposure))
  properties.drops.hold(lost.control < 0, answers, profiles, say(lost.control))
  properties.praises.hold(lost.discouraged < 0, answers, profiles, say(lost.discouraged))
  if (strict.winner < 0) return
  properties.winnerWasOpen.hold(marked(mild.open, strict.winner), answers, profiles, () => Object.values(strict.candidates[strict.winner]!).join('/'))
  if (mild.winner >= 0 && mild.winner !== strict.winner) checkGivenUp(engine, properties.givesUp, from, to)
}

/** Checks that exactly the threats that the old winner's controls covered and the new one's do not are named, each with a rule. */
function checkGivenUp(engine: SurveyedEngine, property: Property, from: At, to: At): void {
  const [mild, strict] = [from.survey, to.survey]
  const lost: string[] = []
  strict.lines.forEach((number, at) => {
    const line = engine.surveyLines[number]!
    if (line.kind === 'covered' && marked(mild.marks[at]!, mild.winner) && !marked(strict.marks[at]!, strict.winner)) lost.push(line.threat)
  })
  const named = engine.givesUp(from.answers, to.answers, { profiles: from.profiles }, { profiles: to.profiles })
  const told = named.filter(({ rules, controls }) => rules.length > 0 && controls.length > 0).map(({ threat }) => threat)
  property.hold(lost.sort().join() === told.sort().join(), to.answers, to.profiles, () => `${lost.join()} given up, ${told.join()} named`)
}

/** What is counted beside the properties. */
export interface Counts {
  combinations: number
  /** Without a profile, outside those that conflict by their nature. */
  counted: number
  conflicts: number
}

/** Surveys kept from corner to corner, so that no room is made anew. */
type Pool = (Survey | undefined)[]

/** Checks all combinations of one corner under each set of profiles, the first of which is none; returns how many it has. */
export function checkCorner(
  engine: SurveyedEngine,
  properties: Properties,
  corner: Answers,
  counts: Counts,
  pool: Pool,
  profileSets: readonly (readonly Profile[])[],
  surveyed: (set: number, place: number, answers: Answers, survey: Survey) => void,
): number {
  const grid = gridOf(corner)
  const byNature = answersConflictByNature(corner)
  profileSets.forEach((profiles, set) => {
    const at = (row: number, column: number, of = set): number => (of * grid.length + row) * 3 + column
    grid.forEach((line, row) =>
      line.forEach((answers, column) => {
        const survey = engine.survey(answers, { profiles }, pool[at(row, column)])
        pool[at(row, column)] = survey
        surveyed(set, row * line.length + column, answers, survey)
        counts.combinations++
        if (set === 0 && !byNature) {
          counts.counted++
          if (survey.winner < 0) counts.conflicts++
        }
        checkPoint(engine, properties, answers, profiles, survey)
        const to: At = { answers, profiles, survey }
        if (row > 0) checkStep(engine, properties, { answers: grid[row - 1]![column]!, profiles, survey: pool[at(row - 1, column)]! }, to)
        if (column > 0) checkStep(engine, properties, { answers: line[column - 1]!, profiles, survey: pool[at(row, column - 1)]! }, to)
        for (const below of oneLess(profileSets, set))
          checkStep(engine, properties, { answers, profiles: profileSets[below]!, survey: pool[at(row, column, below)]! }, to)
      }),
    )
  })
  return grid.length * grid[0]!.length
}

const below = new WeakMap<readonly (readonly Profile[])[], readonly (readonly number[])[]>()

/** The earlier sets that lack exactly one profile of a set. */
function oneLess(sets: readonly (readonly Profile[])[], set: number): readonly number[] {
  let all = below.get(sets)
  if (all === undefined) {
    all = sets.map((own, at) =>
      [...sets.keys()].filter((less) => less < at && sets[less]!.length === own.length - 1 && sets[less]!.every((one) => own.includes(one))),
    )
    below.set(sets, all)
  }
  return all[set]!
}

/** A user without any issuer, and sensitive data for nobody, cannot be served by any knowledge. */
const answersConflictByNature = ({ authority, issuer }: Answers): boolean => authority === 'nobody' || (authority === 'user' && issuer === 'no-issuer')
