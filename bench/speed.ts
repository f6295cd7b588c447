/** Our engine alone: what-ifs, whole designs, open answers, and how the time grows. */
import { emptyDesign, normaliseAnswers, type Answers, type Design, type QuestionId } from '../src/design/index'
import { createEngine } from '../src/engine/index'
import { knowledge } from '../src/knowledge/index'
import { createDraw } from './answers'
import { runs, spreadOf, take, type Spread } from './timing'

export interface Measure {
  readonly what: string
  /** Milliseconds. */
  readonly wall: Spread
  readonly processor: Spread
  /** Milliseconds to stay below; null: none is set. */
  readonly target: number | null
}

export async function measureSpeed(seed: number): Promise<readonly Measure[]> {
  const draw = createDraw(seed)
  const answers = (count: number): readonly Answers[] => draw(count).map((one) => one.answers)
  const design = (count: number): Design => ({
    ...emptyDesign(),
    integrations: answers(count).map((own, number) => ({ name: `Integration ${number + 1}`, answers: own })),
  })
  const measures: Measure[] = []
  const measure = async (
    what: string,
    target: number | null,
    count: number,
    once: (run: number) => Promise<{ wall: number; processor: number }>,
  ): Promise<void> => {
    const taken = await runs(count, once)
    const own = { what, target, wall: spreadOf(taken.map(({ wall }) => wall)), processor: spreadOf(taken.map(({ processor }) => processor)) }
    measures.push(own)
    console.log(`${what}: ${own.wall.median.toFixed(2)} ms, processor ${own.processor.median.toFixed(2)} ms`)
  }

  await measure('all what-ifs of one integration, an engine that has decided nothing', null, 9, () => {
    const engine = createEngine(knowledge)
    return take(answers(1), (own) => engine.decide(own))
  })
  const warm = createEngine(knowledge)
  for (const own of answers(600)) warm.decide(own)
  await measure('all what-ifs of one integration, fresh answers', 2, 9, () => take(answers(100), (own) => warm.decide(own)))
  for (const count of [25, 50, 100, 200])
    await measure(`${count} integrations with all what-ifs and the review`, count === 200 ? 100 : null, 7, () =>
      take([design(count)], (own) => warm.decideDesign(own)),
    )
  await measure('200 integrations, an engine that has decided nothing', null, 3, () => {
    const engine = createEngine(knowledge)
    return take([design(200)], (own) => engine.decideDesign(own))
  })
  await measure('outcomes and next question with three answers given', 20, 9, () => take(answers(30).map(firstThree), (own) => warm.decideQuickly(own)))
  await measure('outcomes and next question with three answers given, an engine that has decided nothing', null, 9, () => {
    const engine = createEngine(knowledge)
    return take(answers(1).map(firstThree), (own) => engine.decideQuickly(own))
  })
  return measures
}

/** The first three answers of the interview, which a session starts with. */
function firstThree(answers: Answers): Answers {
  const three = (Object.keys(answers) as QuestionId[]).slice(0, 3)
  return normaliseAnswers(Object.fromEntries(three.map((question) => [question, answers[question]])) as Answers).answers
}
