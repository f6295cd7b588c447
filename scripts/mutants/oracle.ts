/** What a mutant has to get past: the laws of the knowledge, the golden sample, unit tests and the proof's properties. */
import { readFileSync } from 'node:fs'
import { isComplete } from '../../src/design/index'
import type { compareDesigns } from '../../src/engine/index'
import { createSurveyedEngine, type SurveyedEngine } from '../../src/engine/index'
import * as knowledgeRoom from '../../src/knowledge/index'
import type { Knowledge } from '../../src/knowledge/index'
import { csv } from '../docs/csv'
import { designs } from '../docs/decisions'
import { designRow, pairRow, placeRow, samplePairs, samplePlaces, wordsOf } from '../docs/sample'
import { laws } from '../knowledge/laws'
import { known } from '../knowledge/meaning'
import { eachProfile, provePart } from '../prove/part'
import { engineModules } from './engine'
import { bodyOf, readModules, variantOf, type Body, type Exports } from './modules'
import type { Kill, KnowledgeMutant, Mutant } from './mutant'
import { collector, firstFailure } from './unit-tests'

const { knowledge } = knowledgeRoom
const at = (path: string): URL => new URL(`../../src/${path}.ts`, import.meta.url)
const knowledgeDoor = at('knowledge/index').href
const engineDoor = at('engine/index').href

/** The tests of the engine, without one that takes minutes and one that looks at a file; those of the knowledge that look at figures and examples. */
const engineTests = engineModules.filter(({ pathname }) => pathname.endsWith('.test.ts') && !/\/(relevance|decision-schema)\./.test(pathname))
const examples = at('knowledge/examples/examples.test')
/** By room. Of the engine's tests most hold whatever the knowledge says; a changed knowledge is held against those that name an answer. */
const tests = {
  engine: [...engineTests, examples],
  knowledge: [
    ...engineTests.filter(({ pathname }) => /\/(review|server)\./.test(pathname)),
    new URL('../knowledge/figures.test.ts', import.meta.url),
    examples,
  ],
}

/** A row of the golden sample and how an engine fills it. */
interface Row {
  readonly golden: string
  readonly say: (engine: SurveyedEngine, words: ReadonlyMap<string, string>, compare: typeof compareDesigns) => readonly string[]
  /** The answers with their facts; null: they are open, or belong to a whole design. */
  readonly known: Readonly<Record<string, unknown>> | null
}

/** The rows in an order in which early ones differ much, so that most mutants are noticed soon. */
function goldenRows(): readonly Row[] {
  const golden = readFileSync(new URL('../../docs/sample.csv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
  const rows = [
    ...samplePlaces().map((place): Omit<Row, 'golden'> => ({
      say: (engine, words) => placeRow(engine, place, words),
      known: isComplete(place.answers) ? known({ ...place.answers, profiles: place.profiles }) : null,
    })),
    ...designs().map((design): Omit<Row, 'golden'> => ({ say: (engine, words) => designRow(engine, design, words), known: null })),
    ...samplePairs().map((pair): Omit<Row, 'golden'> => ({ say: (engine, words, compare) => pairRow(engine, compare, pair, words), known: null })),
  ].map((row, index): Row => ({ ...row, golden: `${golden[index]}\n` }))
  const stride = 37
  return Array.from({ length: stride }, (_, start) => rows.filter((_, index) => index % stride === start)).flat()
}

/** Judges mutants; null: nothing noticed the change. `busy` is called after each check, so that one that never ends is told from a slow one. */
export async function createOracle(busy: () => void = () => undefined): Promise<(mutant: Mutant | null) => Promise<Kill | null>> {
  const modules = await readModules(
    [...engineModules.filter(({ pathname }) => !pathname.endsWith('.test.ts')), ...new Set([...tests.engine, ...tests.knowledge])],
    Object.keys(collector().given),
  )
  const rows = goldenRows()
  const idle = provenBy(createSurveyedEngine(knowledge)).filter(({ premises }) => premises === 0)

  function byLaws(mutated: Knowledge): Kill | null {
    const broken = laws.find(({ breaches }) => breaches(mutated).length > 0)
    return broken === undefined ? null : { by: 'laws', how: broken.says }
  }
  function byGolden(engine: SurveyedEngine, compare: typeof compareDesigns, mutated: Knowledge, touches: KnowledgeMutant['touches'] | null): Kill | null {
    const words = wordsOf(mutated)
    for (const { golden, say, known: answers } of rows) {
      busy()
      if ((touches === null || answers === null || touches(answers)) && csv([say(engine, words, compare)]) !== golden)
        return { by: 'golden', how: golden.split(',')[0] ?? '' }
    }
    return null
  }
  function byTests(room: Mutant['room'], changed: ReadonlyMap<string, Body>, mutated: Knowledge): Kill | null {
    const given = new Map<string, Exports>([[knowledgeDoor, { ...knowledgeRoom, knowledge: mutated }]])
    for (const test of tests[room]) {
      const { found, given: standIns } = collector()
      variantOf(modules, changed, new Map([...given, ...standIns]))(test.href)
      const failure = firstFailure(found, busy)
      if (failure !== null) return { by: 'tests', how: failure }
    }
    return null
  }
  function byProperties(engine: SurveyedEngine): Kill | null {
    const broken = provenBy(engine).find(({ says, premises, violations }) => violations > 0 || (premises === 0 && !idle.some((one) => one.says === says)))
    return broken === undefined ? null : { by: 'properties', how: broken.says }
  }
  /** A check that throws has noticed something as well. */
  function asked(by: Kill['by'], check: () => Kill | null): Kill | null {
    busy()
    try {
      return check()
    } catch (error) {
      return { by, how: `throws ${String(error).split('\n')[0]}` }
    }
  }

  return async (mutant) => {
    const changed = new Map<string, Body>()
    let mutated = knowledge
    if (mutant?.room === 'engine') changed.set(mutant.address.href, await bodyOf(mutant.address, mutant.text))
    if (mutant?.room === 'knowledge') mutated = mutant.make()
    const touches = mutant?.room === 'knowledge' ? mutant.touches : null
    let door: Exports = {}
    let engine: SurveyedEngine | null = null
    // The first check makes the engine, so that one that cannot be made is noticed like any other.
    const made = (): SurveyedEngine => {
      door = variantOf(modules, changed, new Map())(engineDoor)
      return (engine ??= (door['createSurveyedEngine'] as typeof createSurveyedEngine)(mutated))
    }
    const room = mutant?.room ?? 'engine'
    return (
      (room === 'engine' ? null : asked('laws', () => byLaws(mutated))) ??
      asked('golden', () => byGolden(made(), door['compareDesigns'] as typeof compareDesigns, mutated, touches)) ??
      asked('properties', () => byProperties(engine!)) ??
      asked('tests', () => byTests(room, changed, mutated))
    )
  }
}

/** The proof over a thin part of the space. */
const provenBy = (engine: SurveyedEngine) => provePart({ part: 1, parts: 1100, seed: 7, drawn: 25, profileSets: eachProfile.slice(0, 4) }, engine).properties
