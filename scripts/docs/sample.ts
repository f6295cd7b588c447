/** What comes of the rules over the whole answer space, by a sample: every caller with several sets of the other answers, open answers, designs, and pairs of designs. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import {
  applies,
  isComplete,
  normaliseAnswers,
  profileIds,
  questionIds,
  serverFeatureIds,
  type Answers,
  type Design,
  type Profile,
} from '../../src/design/index'
import { compareDesigns, createSurveyedEngine, type Decision, type Engine, type Given, type SurveyedEngine } from '../../src/engine/index'
import type { Knowledge } from '../../src/knowledge/index'
import { anyDesign } from '../../src/link/generators'
import { drawAnswers, stream } from '../prove/drawn'
import { completions, valuesOf } from '../prove/space'
import { csv } from './csv'
import { candidateCells, designs } from './decisions'

/** One place of the answer space; `lacks` are the features that a stated authorization server does not have, null where none is stated. */
export interface Place {
  readonly answers: Answers
  readonly profiles: readonly Profile[]
  readonly lacks: readonly string[] | null
  /** Whether what-ifs, and what is still worth asking, are told as well. */
  readonly hasProspects: boolean
}

/** How many sets of the other answers each caller gets. */
const perCaller = 5
const openPlaces = 120
const callerQuestions = ['authority', 'client', 'capability'] as const

/** The places of the sample; they depend on the interview and the seed alone, so that no change of the rules moves one. */
export function samplePlaces(seed = 20_261_126): readonly Place[] {
  const draw = stream(seed)
  const places: Place[] = []
  for (const caller of completions({}, callerQuestions)) {
    const turns = new Map(questionIds.map((id) => [id, draw(97)]))
    for (let nth = 0; nth < perCaller; nth++) {
      let answers = caller
      for (const question of questionIds) {
        if (answers[question] !== undefined || !applies(question, answers)) continue
        // Each turn takes the next value, so that every value of a question meets every caller, and sets of several are all met by some.
        const values = valuesOf(question, answers)
        answers = { ...answers, [question]: values[(turns.get(question)! + nth * (values.length > perCaller ? 1 + draw(3) : 1)) % values.length] }
      }
      const profiles = nth < 3 ? [] : [profileIds[draw(profileIds.length)]!]
      const lacks = nth === 2 || nth === 4 ? serverFeatureIds.filter(() => draw(3) === 0) : null
      places.push({ answers, profiles, lacks, hasProspects: nth === 0 })
    }
  }
  for (let nth = 0; nth < openPlaces; nth++) {
    const whole = drawAnswers(draw)
    const left = Object.fromEntries(Object.entries(whole).filter(([id]) => id === 'authority' || draw(3) > 0))
    const { answers } = normaliseAnswers(left)
    places.push({ answers, profiles: nth % 6 === 0 ? ['fapi2', 'mcp'] : [], lacks: null, hasProspects: nth % 4 === 1 })
  }
  return places
}

/** What the engine is given beside the answers. */
const givenAt = ({ profiles, lacks }: Place): Given => ({
  profiles,
  server: lacks === null ? undefined : serverFeatureIds.filter((feature) => !lacks.includes(feature)),
})

const head = [
  'answers',
  'profiles',
  'lacks',
  'scheme',
  'client',
  'binding',
  'format',
  'validation',
  'refresh',
  'figures',
  'controls',
  'all',
  'what-ifs',
  'candidates',
]

/** The sample as a table: what is decided, then short digests of the whole decision, of its what-ifs, and of what is said of every candidate. */
export function sampleTable(knowledge: Knowledge): string {
  const engine = createSurveyedEngine(knowledge)
  const words = wordsOf(knowledge)
  return csv([
    head,
    ...samplePlaces().map((place) => placeRow(engine, place, words)),
    ...designs().map((design) => designRow(engine, design, words)),
    ...samplePairs().map((pair) => pairRow(engine, compareDesigns, pair, words)),
  ])
}

/** Two designs to compare, with a name. */
type Pair = readonly [name: string, before: Design, after: Design]

/** Designs beside others, and beside copies in which only what is said around the answers differs. */
export function samplePairs(): readonly Pair[] {
  const drawn = fc.sample(anyDesign(2), { seed: 20_261_126, numRuns: 40 })
  return drawn.slice(1).flatMap((after, index): readonly Pair[] => {
    const before = drawn[index]!
    const around = before.integrations.map((one, nth) => ({ ...after.integrations[nth], name: one.name, answers: one.answers }))
    return [
      [`pair ${index + 1}`, before, after],
      [`pair ${index + 1} around`, before, { ...after, integrations: around }],
    ]
  })
}

/** What a comparison says of a pair. */
export function pairRow(engine: Engine, compare: typeof compareDesigns, [name, before, after]: Pair, words: ReadonlyMap<string, string>): readonly string[] {
  const decided = (design: Design) => ({ design, decided: engine.decideDesign(design) })
  return summed(name, compare(engine.knowledge, decided(before), decided(after)), words)
}

/** A row that has nothing but a digest. */
const summed = (name: string, said: unknown, words: ReadonlyMap<string, string>): readonly string[] => [
  name,
  '',
  '',
  ...none,
  digest(inIds(said, words)),
  '',
  '',
]

/** What an engine says of a design as a whole: scopes, steps and the review as well. */
export function designRow(engine: Engine, [kind, id, design]: ReturnType<typeof designs>[number], words: ReadonlyMap<string, string>): readonly string[] {
  const { integrations, findings } = engine.decideDesign(design)
  return summed(`${kind} ${id}`, [integrations, findings.map(({ id, severity, integrations }) => [id, severity, integrations])], words)
}

/** What an engine says at one place. */
export function placeRow(engine: SurveyedEngine, place: Place, words: ReadonlyMap<string, string>): readonly string[] {
  const { answers, profiles, lacks, hasProspects } = place
  const given = givenAt(place)
  const at = [Object.values(answers).flat().join(' '), profiles.join(' '), lacks?.join(' ') ?? '']
  const candidates = isComplete(answers) ? digest(candidatesAt(engine, answers, given)) : ''
  // A conflict is explained by walks through the whole space, so at most places it is only named.
  if (!hasProspects && isComplete(answers) && engine.outcome(answers, given).schemes[0] === null)
    return [...at, 'conflict', ...none.slice(1), '', '', candidates]
  const decision = hasProspects ? engine.decide(answers, given) : engine.decideQuickly(answers, given)
  const relevance = hasProspects && !isComplete(answers) ? engine.relevance(answers, given) : null
  return [
    ...at,
    ...cellsOf(decision),
    digest(inIds({ ...decision, whatIf: [] }, words)),
    hasProspects ? digest(JSON.stringify([decision.whatIf, relevance])) : '',
    candidates,
  ]
}

/** Every candidate with each statement that holds of it, in an order that does not hang on that of the rules. */
function candidatesAt(engine: SurveyedEngine, answers: Answers, given: Given): string {
  const { candidates, open, lines, marks, winner } = engine.survey(answers, given)
  const said = Array.from(lines, (line, at) => `${Object.values(engine.surveyLines[line]!).join(' ')}: ${marks[at]!.join(' ')}`).sort()
  return JSON.stringify([candidates, open.join(' '), winner, said])
}
const none = Array.from({ length: head.length - 6 }, () => '')

function cellsOf(decision: Decision): string[] {
  const { lifetimes, controls } = decision
  const figures = Object.values(lifetimes ?? {}).map((lifetime) => (lifetime === null ? '-' : String(lifetime.seconds)))
  const count = (strength: string): number => controls.filter((control) => control.strength.startsWith(strength)).length
  return [...candidateCells(decision), figures.join(' '), ['MUST', 'SHOULD', 'MAY'].map(count).join(' ')]
}

/** The id of the entry that each sentence of the knowledge belongs to. */
export function wordsOf({ rules, fit, budgets, never, server, schemes, comparison }: Knowledge): ReadonlyMap<string, string> {
  return new Map([
    ...[...rules, ...fit, ...budgets].map(({ id, because }) => [because, id] as const),
    ...[...Object.entries(never), ...Object.entries(server), ...Object.entries(comparison)].map(([id, { because }]) => [because, id] as const),
    ...Object.entries(schemes).flatMap(([id, { sentence, registration }]) => [
      [sentence, id] as const,
      ...registration.map(({ says }, at) => [says, `${id} ${at}`] as const),
    ]),
  ])
}

/** What is said as one text, each sentence of the knowledge by its entry's id: new words for the same advice change nothing. */
const inIds = (said: unknown, words: ReadonlyMap<string, string>): string =>
  JSON.stringify(said, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    const id = words.get(value)
    if (id !== undefined || key !== 'because') return id ?? value
    // A comparison adds to a control's reason what else answers the same threat.
    const begun = [...words].find(([sentence]) => value.startsWith(`${sentence} `))
    return begun === undefined ? value : begun[1] + value.slice(begun[0].length)
  })

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
