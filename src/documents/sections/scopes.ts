import type { ScopeGrammar } from '../../design/index'
import { scopesOf } from '../../engine/index'
import { grouped } from '../grouping'
import { code, heading, paragraph, table, type Block, type Inline } from '../markdown/blocks'
import type { Part, Sheet } from '../sheet'
import { listed, listedOf } from '../wording'

const grammars: Readonly<Record<ScopeGrammar, string>> = {
  colon: 'resource:action',
  dot: 'resource.action',
  'action-first': 'action:resource',
  uri: 'https://audience/resource.action',
  smart: 'context/Resource.action',
}

/** One operation that an integration reaches, and the scope that opens it. */
interface Operation {
  readonly says: string
  readonly scope: string
  readonly part: Part
  readonly fresh: boolean
}

/** The catalogue of scopes: from an operation to its scope and back, who may have it, and what asks for a fresh sign-in. */
export function scopes(sheet: Sheet): Block[] {
  const { parts, input, single } = sheet
  const scoped = parts.filter(({ decision }) => decision.scopes.length > 0)
  if (scoped.length === 0) return []
  const all = scoped.map(({ name }) => name)
  const nothingNamed = single && Object.keys(parts[0]!.integration?.access ?? {}).length === 0
  const held = grouped(scoped.flatMap(operationsOf(sheet)), ({ says, scope }) => `${scope} ${says}`)
  const rows = [...held.values()].map((uses): Inline[][] => {
    const { says, scope } = uses[0]!
    const names = uses.map(({ part }) => part.name)
    const fresh = uses.filter((use) => use.fresh).map(({ part }) => part.name)
    return [
      [code(scope)],
      [says],
      ...(single ? [] : [[listedOf(names, all)]]),
      [fresh.length === 0 ? '–' : fresh.length === names.length ? 'yes' : `for ${listed(fresh)}`],
    ]
  })
  const open = parts.filter(({ decision }) => decision.scheme === 'anonymous').map(({ name }) => name)
  return [
    heading(2, ['Scopes and permissions']),
    paragraph(
      'A scope is written ',
      code(grammars[input.design.api.scopes ?? 'colon']),
      open.length === 0
        ? '. No operation is declared public: one that has no scope here is refused.'
        : `. Declared public: what ${listed(open)} reaches. Any other operation that has no scope here is refused.`,
    ),
    ...(nothingNamed ? [] : table(['Scope', 'Operation', ...(single ? [] : ['Held by']), 'Fresh sign-in'], rows)),
  ]
}

const operationsOf =
  ({ input }: Sheet) =>
  (part: Part): Operation[] => {
    const { integration, decision } = part
    const { api } = input.design
    if (integration === null) return []
    // By its entries: a resource may be called "constructor", which every object knows.
    const sensitive = new Map(Object.entries(integration.sensitive ?? {}))
    const named = Object.entries(integration.access ?? {}).flatMap(([resource, actions]) =>
      actions.flatMap((action) =>
        scopesOf({ [resource]: [action] }, api, integration).map((scope): Operation => {
          const fresh = sensitive.get(resource)?.includes(action) === true && decision.stepUp !== null
          return { says: `${action} ${resource}`, scope, part, fresh }
        }),
      ),
    )
    return named.length > 0 ? named : decision.scopes.map((scope) => ({ says: 'still to be named', scope, part, fresh: false }))
  }
