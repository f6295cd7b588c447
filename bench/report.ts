/** `docs/benchmarks.md`, as it is written with `--write`. */
import { cpus } from 'node:os'
import { format } from 'prettier'
import type { Comparison, Speed } from './compare'
import type { Measure } from './speed'
import type { Written } from './writing'
import { rivals } from './rivals/index'

const whole = (n: number): string => Math.round(n).toLocaleString('en')
const ms = (n: number): string => (n < 1 ? n.toFixed(3) : n.toFixed(n < 10 ? 2 : 1))

export function ratios({
  ours,
  others,
}: Comparison): readonly { readonly way: string; readonly fastest: Speed; readonly ratio: number; readonly processorRatio: number }[] {
  return [...new Set(others.map(({ way }) => way))].map((way) => {
    const same = others.filter((other) => other.way === way)
    const fastest = same.reduce((a, b) => (b.perSecond.median > a.perSecond.median ? b : a))
    return {
      way,
      fastest,
      ratio: ours.perSecond.median / fastest.perSecond.median,
      processorRatio: Math.min(...same.map(({ processorMs }) => processorMs)) / ours.processorMs,
    }
  })
}

export function renderReport(comparison: Comparison, measures: readonly Measure[], written: readonly Written[], seed: number, date: string): Promise<string> {
  const { ours, others, drawn, conflicts } = comparison
  const row = ({ name, way, perSecond, processorMs }: Speed): string =>
    `| \`${name}\` | ${way} | ${whole(perSecond.min)} | **${whole(perSecond.median)}** | ${whole(perSecond.max)} | ${ms(processorMs)} |`
  const text = `# Benchmarks

Written by \`npm run bench -- --write\` on ${date}: Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, seed ${seed}.
The machine was shared with other work, so the processor's time (all threads) stands beside the wall's. Smallest, median and largest of several runs.

## Decisions per second, with explanation

| Engine | What it is given | min | median | max | processor, ms a decision |
| --- | --- | --: | --: | --: | --: |
${[ours, ...others].map(row).join('\n')}

${ratios(comparison)
  .map(
    ({ way, fastest, ratio, processorRatio }) =>
      `- Against the fastest of the others with *${way}* (\`${fastest.name}\`): **${ratio.toFixed(1)} times** as many decisions, ${processorRatio.toFixed(1)} times by the processor's time.`,
  )
  .join('\n')}

What is compared:

- The same rules, taken from the same data: rows of the fit table, withdrawal budgets, and every rule that forbids, discourages, caps, requires or notes.
- *Rules whole*: the conditions on answers and on the candidate are both in the engine's own notation. It is asked once for row and budget, once for each candidate of the row (only with the rules that can close or discourage it), and once for the winner.
- *Answers only*: the engine sees nothing but the conditions on answers, once a decision. Which candidates a rule speaks of is then looked up in lists that we make for it beforehand. That is less than these engines are for, and the best case for them.
- What no rules engine does by itself (candidates, rank, least figures, strongest controls, reasons) is plain code that all the others share, and its time is counted in.
- ${drawn} drawn answers with drawn profiles are compared before the clock runs, both ways: scheme, candidate, exposure, every lifetime, every control with its strength, the rules that fired on the winner, and the rules that speak against each other scheme. One difference ends the run.
- Timed are fresh answers that have a winner, so that nothing is remembered. Conflicts (${conflicts} of the ${drawn}) are left out of the timing: we also look for the smallest set at odds and for every way out, the others do not.
- Ours includes all that a decision prints, with sentences, sources and registration; theirs the ids that are compared.

How the rules are put to each:

${rivals.map(({ name, notation }) => `- \`${name}\`: ${notation}.`).join('\n')}

## What-ifs, designs, open answers

Milliseconds by the wall, and of the processor. A design's integrations are drawn anew for each run; no profile is ticked.

| What | target | min | median | max | processor, median |
| --- | --: | --: | --: | --: | --: |
${measures.map(({ what, target, wall, processor }) => `| ${what} | ${target === null ? '' : `< ${target}`} | ${ms(wall.min)} | **${ms(wall.median)}** | ${ms(wall.max)} | ${ms(processor.median)} |`).join('\n')}

"An engine that has decided nothing" compiles the rules for each kind of caller as it meets it; the site does so once a visit.

## Writing a design

A design that is decided already, in every format; milliseconds by the wall, median of five. Target: 200 integrations below 1,000.

| Format | ${written[0]!.by.map(({ count }) => count).join(' | ')} |
| --- | ${written[0]!.by.map(() => '--:').join(' | ')} |
${written.map(({ format: name, by }) => `| \`${name}\` | ${by.map(({ wall }) => ms(wall.median)).join(' | ')} |`).join('\n')}
`
  return format(text, { parser: 'markdown' })
}
