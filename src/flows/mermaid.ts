import type { Exchange } from './exchange'
import { escapeMermaid } from './escape'
import { labelOf } from './label'

/**
 * The exchange as a Mermaid sequence diagram: numbered messages, requests solid, answers dashed, phases as notes over all parties.
 * Names and texts go through one table of unsafe characters, so that no name can add, change or break a line.
 */
export function toMermaid(exchange: Exchange): string {
  const alias = new Map(exchange.participants.map(({ id }, index) => [id, `p${index + 1}`]))
  const last = `p${exchange.participants.length}`
  const lines = ['sequenceDiagram', 'autonumber']
  for (const { id, name } of exchange.participants) lines.push(`${id === 'user' ? 'actor' : 'participant'} ${alias.get(id)} as ${escapeMermaid(name)}`)
  for (const phase of exchange.phases) {
    lines.push(`Note over p1,${last}: ${escapeMermaid(phase.title)}`)
    for (const message of phase.messages) {
      const arrow = message.response ? '-->>' : '->>'
      lines.push(`${alias.get(message.from)}${arrow}${alias.get(message.to)}: ${labelOf(message).map(escapeMermaid).join('<br/>')}`)
    }
  }
  return `${lines[0]}\n${lines
    .slice(1)
    .map((line) => `  ${line}`)
    .join('\n')}\n`
}
