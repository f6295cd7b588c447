/** Combinations at which the same rules fire: a class of them could be decided once. */
import { createHash } from 'node:crypto'
import type { Candidate } from '../../src/knowledge/index'
import { marked, type Survey } from '../../src/engine/index'

/** Two words of 26 bits that stand for a text. */
type Words = readonly [high: number, low: number]
const words = new Map<string, Words>()
function wordsOf(text: string): Words {
  let own = words.get(text)
  if (own === undefined) {
    const digest = createHash('sha256').update(text).digest()
    words.set(text, (own = [digest.readUInt32BE(0) >>> 6, digest.readUInt32BE(4) >>> 6]))
  }
  return own
}

/** Collects the classes of surveys; each has a number that is the same in every process. */
export function createClasses() {
  const winners = new Map<number, Candidate | undefined>()
  // Within one caller's rules the bits of what fires mean the same from survey to survey.
  let rules: Survey['rules'] | null = null
  const known = new Map<number, number>()

  function numberOf({ fit, rules: own, fired, budgetSeconds }: Survey): number {
    let [high, low] = wordsOf(`${fit} ${budgetSeconds}`)
    own.forEach((rule, bit) => {
      if (!marked(fired, bit)) return
      const [ruleHigh, ruleLow] = wordsOf(rule)
      high ^= ruleHigh
      low ^= ruleLow
    })
    return high * 2 ** 26 + low
  }

  function classOf(survey: Survey): number {
    if (survey.rules !== rules) {
      known.clear()
      ;({ rules } = survey)
    }
    let [high, low] = [survey.budgetSeconds ?? -1, 0]
    for (const word of survey.fired) {
      high = Math.imul(high ^ word, 0x9e3779b1) ^ (low >>> 7)
      low = Math.imul(low + word, 0x85ebca6b) ^ (high >>> 11)
    }
    const bits = (high >>> 6) * 2 ** 26 + (low >>> 6)
    let number = known.get(bits)
    if (number === undefined) known.set(bits, (number = numberOf(survey)))
    return number
  }

  return {
    numbers: (): Float64Array => Float64Array.from(winners.keys()),
    /** Enters a survey. Whether its class was known, and if so, whether the same candidate wins; undefined: it was not. */
    enter(survey: Survey): boolean | undefined {
      const number = classOf(survey)
      const winner = survey.candidates[survey.winner]
      if (winners.has(number)) return winners.get(number) === winner
      winners.set(number, winner)
      return undefined
    },
  }
}
