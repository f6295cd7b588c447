import type { SourceId } from '../knowledge/index'
import type { Exchange, ExchangeMessage, Participant } from './exchange'

/** One message in words; its number is that of the arrow in the diagram. */
export interface Step {
  readonly number: number
  /** Title of the phase that it belongs to. */
  readonly phase: string
  /** One plain-text sentence; the names in it are not escaped for any format. */
  readonly sentence: string
  /** The request, as in `POST /token`, or the status of the answer, as in `200 OK`; null: neither. */
  readonly request: string | null
  /** Parameters, headers, members or claims, in full. */
  readonly items: readonly string[]
  readonly sources: readonly SourceId[]
}

/** The start of a sentence: names of ours take an article, the architect's stay as they are. */
function subject(participant: Participant | undefined): string {
  if (!participant) return ''
  return participant.own ? `The ${participant.name.charAt(0).toLowerCase()}${participant.name.slice(1)}` : participant.name
}

function requestOf({ http, response }: ExchangeMessage): string | null {
  if (http) return `${http.method} ${http.path}${http.mutualTls ? ' over mutual TLS' : ''}`
  return response ? `${response.status} ${response.reason}` : null
}

/** The exchange as text, for those who do not see the diagram: the same messages under the same numbers. */
export function toSteps(exchange: Exchange): readonly Step[] {
  const messages = exchange.phases.flatMap((phase) => phase.messages.map((message) => ({ phase: phase.title, message })))
  return messages.map(({ phase, message }, index) => {
    const request = requestOf(message)
    const beside = [...(message.valid ? [`${message.lives} valid ${message.valid}`] : []), ...(request ? [request] : [])].join('; ')
    return {
      number: index + 1,
      phase,
      sentence: `${subject(exchange.participants.find(({ id }) => id === message.from))} ${message.says}${beside ? ` (${beside})` : ''}.`,
      request,
      items: [...(message.http?.params ?? []), ...(message.http?.headers ?? []), ...(message.response?.carries ?? []), ...message.checks],
      sources: message.sources,
    }
  })
}
