import { expect, it } from 'vitest'
import { knowledge } from '../knowledge/index'
import { exchangeOf } from './exchange'
import { everyDecision, settings } from './fixtures'
import { errorExamples } from './http'
import { variants } from './variants/index'

const decisions = [...everyDecision, ...settings]

it('cites only sources that the knowledge has', () => {
  const cited = decisions.flatMap((decision) => [
    ...(exchangeOf(decision, { api: '', integration: '' })?.phases.flatMap(({ messages }) => messages.flatMap(({ sources }) => sources)) ?? []),
    ...errorExamples(decision).flatMap(({ sources }) => sources),
  ])
  expect([...new Set<string>(cited)].filter((id) => !(id in knowledge.sources))).toEqual([])
})

it('waits only for controls and sources that the knowledge has', () => {
  const awaited = variants.flatMap(({ when }) => [when.control ?? [], when.cites ?? []].flat()) as string[]
  expect(awaited.filter((id) => !(id in knowledge.controls) && !(id in knowledge.sources))).toEqual([])
})
