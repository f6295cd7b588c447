import { exchangeOf, toMermaid } from '../flows/index'
import { plain } from './markdown/plain'
import type { DocumentInput } from './sheet'

/** One sequence diagram an integration, each under its name where there are several; an open decision is a comment. */
export function renderMermaid({ decided: { api, integrations } }: DocumentInput): string {
  return integrations
    .map(({ name, decision }) => {
      const exchange = exchangeOf(decision, { api: api.name, integration: name })
      const title = integrations.length > 1 || exchange === null ? `%% ${comment(name)}\n` : ''
      return `${title}${exchange === null ? '%% No diagram: the scheme is not settled yet.' : toMermaid(exchange).trimEnd()}\n`
    })
    .join('\n')
}

/** A name as it may stand in a comment: two per cent signs and a brace would begin a directive, wherever they stand. */
const comment = (name: string): string => plain(name).replace(/[%{}]/g, '')
