/** What comes of the rules: every published case and worked example, one row an integration. */
import { readFileSync } from 'node:fs'
import { validateDesign, type Design } from '../../src/design/index'
import { createEngine, type DecidedIntegration, type Decision } from '../../src/engine/index'
import { examples, knowledge } from '../../src/knowledge/index'
import { csv } from './csv'

const head = [
  'kind',
  'id',
  'integration',
  'profiles',
  'scheme',
  'client authentication',
  'sender constraint',
  'token format',
  'validation',
  'refresh',
  'access token seconds',
  'exposure seconds',
  'look-ups per call',
  'discouraged by',
]

/** The designs in their order: cases as they are published, then worked examples. */
export function designs(): (readonly [kind: string, id: string, design: Design])[] {
  const path = new URL('../../src/knowledge/cases/scenarios.json', import.meta.url)
  const published = JSON.parse(readFileSync(path, 'utf8')) as { readonly id: string; readonly design: unknown }[]
  const cases = published.map(({ id, design: input }) => {
    const { design, problems } = validateDesign(input)
    if (design === null) throw new Error(`${id}: ${problems[0]?.message ?? 'no design'}`)
    return ['case', id, design] as const
  })
  return [...cases, ...examples.map(({ id, design }) => ['example', id, design] as const)]
}

/** All decisions as a table. */
export function decisionsTable(): string {
  const engine = createEngine(knowledge)
  const rows = designs().flatMap(([kind, id, design]) =>
    engine.decideDesign(design).integrations.map((integration) => [kind, id, integration.name, design.api.profiles.join(' '), ...row(integration)]),
  )
  return csv([head, ...rows])
}

/** What won, attribute by attribute; `open` or `conflict` where nothing did. */
export const candidateCells = ({ scheme, conflict, clientAuthentication, senderConstraint, tokenFormat, validation, refresh }: Decision): string[] => [
  scheme ?? (conflict === null ? 'open' : 'conflict'),
  clientAuthentication ?? '',
  senderConstraint ?? '',
  tokenFormat ?? '',
  validation?.method ?? '',
  refresh ?? '',
]

function row({ decision }: DecidedIntegration): string[] {
  const { lifetimes, exposureSeconds, lookupsPerCall, against } = decision
  const figure = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))
  return [
    ...candidateCells(decision),
    figure(lifetimes?.accessToken?.seconds),
    figure(exposureSeconds),
    figure(lookupsPerCall),
    against.map(({ rule }) => rule).join(' '),
  ]
}
