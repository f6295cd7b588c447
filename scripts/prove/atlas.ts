/** Where every complete combination stands among all, and what the completions of open answers lead to. */
import { applies, questionIds, schemeIds, type Answers, type QuestionId, type SchemeId } from '../../src/design/index'
import { marked, type SurveyedEngine, type Survey } from '../../src/engine/index'

import { completions, ordered, valuesOf } from './space'

/** Who calls, from where, with what at hand: what the questions behind these offer depends on nothing else. */
const first: readonly QuestionId[] = ['authority', 'client', 'capability']
/** The others in the order in which the space is walked. */
const walked: readonly QuestionId[] = [...questionIds.filter((id) => !first.includes(id) && !(ordered as readonly string[]).includes(id)), ...ordered]

/** The combinations of one caller: they stand together. */
export interface Region {
  readonly caller: Answers
  /** Where its first combination stands. */
  readonly start: number
  readonly questions: readonly QuestionId[]
  readonly values: readonly (readonly (string | readonly string[])[])[]
  /** Where each of these questions stands among all that are walked. */
  readonly walkedAt: readonly number[]
}

const mapped: Region[] = []
let size = 0
for (const caller of completions({}, first)) {
  const questions = walked.filter((question) => applies(question, caller))
  const values = questions.map((question) => valuesOf(question, caller))
  mapped.push({ caller, start: size, questions, values, walkedAt: questions.map((question) => walked.indexOf(question)) })
  size += values.reduce((product, own) => product * own.length, 1)
}
export const regions: readonly Region[] = mapped
/** How many complete combinations there are. */
export const combinations = size

/** The number that stands for a conflict, behind those of the schemes. */
const conflict = schemeIds.length

/** What was decided at every combination under one set of profiles, in the order in which the space is walked. */
export interface Chart {
  /** Numbers of the schemes. */
  readonly schemes: Uint8Array
  /** What tells candidate, figures and controls of the winners apart. */
  readonly portraits: Float64Array
}

export const emptyChart = (): Chart => ({ schemes: new Uint8Array(combinations), portraits: new Float64Array(combinations) })

type Candidate = Survey['candidates'][number]

const names = new WeakMap<Candidate, number>()
/** A number that tells a candidate from others. */
function nameOf(candidate: Candidate): number {
  let name = names.get(candidate)
  if (name === undefined)
    names.set(candidate, (name = Array.from(Object.values(candidate).join('/')).reduce((sum, part) => Math.imul(sum, 31) + part.charCodeAt(0), 7)))
  return name
}

/** Puts a surveyed combination into a chart. */
export function enter({ schemes, portraits }: Chart, place: number, engine: SurveyedEngine, { candidates, winner, lines, marks }: Survey): void {
  if (winner < 0) {
    schemes[place] = conflict
    return
  }
  schemes[place] = schemeIds.indexOf(candidates[winner]!.scheme)
  let high = nameOf(candidates[winner]!)
  let low = 0
  for (let line = 0; line < lines.length; line++) {
    if (!marked(marks[line]!, winner) || !isPortrayed(engine, lines[line]!)) continue
    high = Math.imul(high ^ (lines[line]! + 1), 0x9e3779b1) ^ (low >>> 7)
    low = Math.imul(low + lines[line]! + 1, 0x85ebca6b) ^ (high >>> 11)
  }
  portraits[place] = (high >>> 0) * 2 ** 21 + (low >>> 11)
}

/** Whether a line of the survey is about a figure or a control. */
function isPortrayed(engine: SurveyedEngine, line: number): boolean {
  const { kind } = engine.surveyLines[line]!
  return kind === 'figure' || kind === 'exposure' || kind === 'control'
}

/** Puts what one chart has from some corners into another that has the rest. */
export function merge(into: Chart, from: Chart): void {
  from.schemes.forEach((scheme, place) => (into.schemes[place]! |= scheme))
  from.portraits.forEach((portrait, place) => (into.portraits[place]! += portrait))
}

/** For each region and every way to answer or leave open its questions the schemes that are reached, one bit each. */
export class Atlas {
  readonly chart: Chart
  readonly #cubes: readonly Uint16Array[]
  readonly #fitting = new Map<string, readonly number[]>()

  constructor(chart: Chart) {
    this.chart = chart
    this.#cubes = regions.map((region) => cubeOf(region, chart.schemes))
  }

  /** The regions, by number, whose caller may be the one that the answers leave open, and to which all of the answers apply. */
  regionsOf(answers: Answers): readonly number[] {
    const given = questionIds.filter((question) => answers[question] !== undefined)
    const key = given.map((question) => (first.includes(question) ? `${question}=${String(answers[question])}` : question)).join()
    let fitting = this.#fitting.get(key)
    if (fitting === undefined) {
      const fits = ({ caller, questions }: Region): boolean =>
        given.every((question) => (first.includes(question) ? caller[question] === answers[question] : questions.includes(question)))
      this.#fitting.set(key, (fitting = [...regions.keys()].filter((number) => fits(regions[number]!))))
    }
    return fitting
  }

  /** The schemes that some completion leads to, one bit each; the one behind the last is a conflict. */
  reached(answers: Answers): number {
    const digits = digitsOf(answers)
    let bits = 0
    for (const number of this.regionsOf(answers)) {
      const { values, walkedAt } = regions[number]!
      let index = 0
      for (let d = 0; d < values.length; d++) {
        const count = values[d]!.length
        index = index * (count + 1) + (digits[walkedAt[d]!] ?? count)
      }
      bits |= this.#cubes[number]![index]!
    }
    return bits
  }

  /** Whether, for some completion of the other answers, two values of a question differ in what `told` tells of each place. */
  tellsApart(answers: Answers, question: QuestionId, told: ArrayLike<number>, among?: readonly (string | readonly string[])[]): boolean {
    const others: Answers = { ...answers, [question]: undefined }
    const digits = digitsOf(others)
    return this.regionsOf(others).some((number) => {
      const { questions, values, start } = regions[number]!
      const at = questions.indexOf(question)
      if (at < 0) return false
      const step = values.slice(at + 1).reduce((product, own) => product * own.length, 1)
      const steps = (among ?? values[at]!).map((value) => step * digitsOf({ [question]: value })[walked.indexOf(question)]!)
      return somePlace(regions[number]!, digits, at, (place) => steps.some((own) => told[start + place + own] !== told[start + place + steps[0]!]))
    })
  }

  /** What `told` tells of the completions, each thing once; it stops at the second. */
  twoOf(answers: Answers, told: ArrayLike<number>): ReadonlySet<number> {
    const digits = digitsOf(answers)
    const found = new Set<number>()
    this.regionsOf(answers).some((number) => {
      const { start } = regions[number]!
      return somePlace(regions[number]!, digits, -1, (place) => found.add(told[start + place]!).size > 1)
    })
    return found
  }

  /** All completions, if they are few. */
  completionsOf(answers: Answers, most: number): readonly Answers[] | null {
    const all: Answers[] = []
    for (const number of this.regionsOf(answers)) {
      const { caller, questions, values } = regions[number]!
      const open = questions.filter((question) => answers[question] === undefined)
      for (const complete of answered(
        { ...answers, ...caller },
        open,
        open.map((question) => values[questions.indexOf(question)]!),
      )) {
        if (all.length === most) return null
        all.push(complete)
      }
    }
    return all
  }
}

/** Whether a test passes at the place, from the region's start, of some completion; a question that is held stays at its first value. */
function somePlace({ values, walkedAt }: Region, digits: readonly (number | undefined)[], held: number, test: (place: number) => boolean): boolean {
  const walk = (d: number, place: number): boolean => {
    if (d === values.length) return test(place)
    const count = values[d]!.length
    const digit = d === held ? 0 : digits[walkedAt[d]!]
    if (digit !== undefined) return walk(d + 1, place * count + digit)
    for (let own = 0; own < count; own++) if (walk(d + 1, place * count + own)) return true
    return false
  }
  return walk(0, 0)
}

/** For each question that is walked the number of each of its values: the same for every caller. */
const numbers = walked.map((question) => {
  const { questions, values } = regions.find((region) => region.questions.includes(question))!
  return new Map(values[questions.indexOf(question)]!.map((value, number) => [String(value), number]))
})

/** The numbers of the answers to the questions that are walked. */
const digitsOf = (answers: Answers): readonly (number | undefined)[] =>
  walked.map((question, at) => (answers[question] === undefined ? undefined : numbers[at]!.get(String(answers[question]))))

function cubeOf({ values, start }: Region, schemes: Uint8Array): Uint16Array {
  const counts = values.map((own) => own.length)
  const cube = new Uint16Array(counts.reduce((product, count) => product * (count + 1), 1))
  const fill = (d: number, place: number, index: number): void => {
    if (d === counts.length) cube[index] = 1 << schemes[start + place]!
    else for (let own = 0; own < counts[d]!; own++) fill(d + 1, place * counts[d]! + own, index * (counts[d]! + 1) + own)
  }
  fill(0, 0, 0)
  let stride = 1
  for (let d = counts.length - 1; d >= 0; d--) {
    const count = counts[d]!
    for (let index = 0; index < cube.length; index++)
      if (Math.floor(index / stride) % (count + 1) === count) for (let own = 1; own <= count; own++) cube[index]! |= cube[index - own * stride]!
    stride *= count + 1
  }
  return cube
}

/** The schemes of a set of bits; null stands for a conflict. */
export const schemesOf = (bits: number): readonly (SchemeId | null)[] => [...schemeIds, null].filter((_, number) => (bits >> number) & 1)

/** The bit of a scheme. */
export const bitOf = (scheme: SchemeId | null): number => 1 << (scheme === null ? conflict : schemeIds.indexOf(scheme))

/** How many schemes are in a set of bits. */
export function countOf(bits: number): number {
  let count = 0
  for (let left = bits; left > 0; left &= left - 1) count++
  return count
}

/** Questions with the values that they can have, beside a caller of whom some is known. */
interface Grid {
  readonly caller: Answers
  readonly questions: readonly QuestionId[]
  readonly values: Region['values']
}

/** Which questions can be answered where at most so many answers are missing that complete ones have; no two give the same answers. */
export function gridsOf(most: number): readonly Grid[] {
  const grids = new Map<string, Grid>()
  for (const { caller, questions, values } of regions)
    for (const left of without(Object.keys(caller) as QuestionId[], most)) {
      // Callers that leave the same open are the same, whatever else they leave unsaid.
      const part = Object.fromEntries(left.map((question) => [question, caller[question]])) as Answers
      for (const given of without(questions, most - (Object.keys(caller).length - left.length)))
        grids.set(JSON.stringify([part, given]), { caller: part, questions: given, values: given.map((question) => values[questions.indexOf(question)]!) })
    }
  return [...grids.values()]
}

/** How many answers a grid has. */
export const sizeOf = ({ values }: Grid): number => values.reduce((product, own) => product * own.length, 1)

/** All answers of a grid. */
export const answersOf = ({ caller, questions, values }: Grid): Generator<Answers> => answered(caller, questions, values)

function* answered(answers: Answers, questions: readonly QuestionId[], values: Region['values'], d = 0): Generator<Answers> {
  if (d === questions.length) yield answers
  else for (const value of values[d]!) yield* answered({ ...answers, [questions[d]!]: value }, questions, values, d + 1)
}

/** The lists that lack at most so many of the items. */
function without<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const [item, ...rest] = items
  if (item === undefined) return [[]]
  return [...without(rest, most).map((kept) => [item, ...kept]), ...(most > 0 ? without(rest, most - 1) : [])]
}
