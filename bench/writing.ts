/** How long a decided design takes to be written, in every format, and how that grows. */
import { emptyDesign, type Design } from '../src/design/index'
import { formats } from '../src/documents/index'
import { createEngine } from '../src/engine/index'
import { knowledge } from '../src/knowledge/index'
import { writeLink } from '../src/link/index'
import { createDraw } from './answers'
import type { Measure } from './speed'
import { runs, spreadOf, take } from './timing'

const counts = [25, 50, 100, 200] as const

export interface Written {
  readonly format: string
  /** By the number of integrations. */
  readonly by: readonly (Measure & { readonly count: number })[]
}

/** Writes designs that are decided already; their integrations reach two resources each. */
export async function measureWriting(seed: number): Promise<readonly Written[]> {
  const draw = createDraw(seed)
  const engine = createEngine(knowledge)
  const inputOf = (count: number) => {
    const design: Design = {
      ...emptyDesign(),
      integrations: draw(count).map(({ answers }, at) => ({
        name: `Integration ${at + 1}`,
        answers,
        access: { orders: ['read', 'create'], refunds: ['create'] },
      })),
    }
    return { design, decided: engine.decideDesign(design), knowledge, link: writeLink(design) }
  }
  const inputs = counts.map((count) => ({ count, input: inputOf(count) }))
  const written: Written[] = []
  for (const [format, { load }] of Object.entries(formats)) {
    const render = await load()
    render(inputs[0]!.input)
    const by = []
    for (const { count, input } of inputs) {
      const taken = await runs(5, () => take([input], render))
      by.push({
        what: `${count} integrations as ${format}`,
        count,
        target: count === 200 ? 1000 : null,
        wall: spreadOf(taken.map(({ wall }) => wall)),
        processor: spreadOf(taken.map(({ processor }) => processor)),
      })
    }
    written.push({ format, by })
    console.log(`${format}: ${by.map(({ count, wall }) => `${count} in ${wall.median.toFixed(1)} ms`).join(', ')}`)
  }
  return written
}
