import { durationWords, type SchemeId } from '../design/index'
import type { Decision } from '../engine/index'
import type { LifetimeId, SourceId } from '../knowledge/index'
import type { FlowWhen, Http, Message, PartyId, Response } from './notation'
import { nameFor } from './names'
import { flows } from './schemes/index'
import { targetOf } from './target'
import { variants } from './variants/index'
import { vary } from './vary'

/** Names as the architect typed them; anything goes. */
export interface Names {
  readonly api: string
  readonly integration: string
}

export interface Participant {
  readonly id: PartyId
  /** Plain text, cleaned and at most forty characters; not yet escaped for any format. */
  readonly name: string
  /** Whether the name is ours ("User") and takes an article in a sentence, or the architect's. */
  readonly own: boolean
}

/** One arrow, as it follows from the decision. */
export interface ExchangeMessage {
  readonly id: string
  readonly from: PartyId
  readonly to: PartyId
  readonly says: string
  readonly http: Http | null
  readonly response: Response | null
  readonly checks: readonly string[]
  /** How long what is handed over lives, as in `5 min`; null: nothing, or no figure. */
  readonly valid: string | null
  /** What that figure is of, as in `access token`; null together with it. */
  readonly lives: string | null
  readonly sources: readonly SourceId[]
}

/** The protocol exchange that a decision leads to. */
export interface Exchange {
  readonly scheme: SchemeId
  readonly participants: readonly Participant[]
  readonly phases: readonly { readonly id: string; readonly title: string; readonly messages: readonly ExchangeMessage[] }[]
  /** Ids of the variants that the decision asked for. */
  readonly variants: readonly string[]
}

const among = (value: string | null | undefined, wanted: string | readonly string[] | undefined): boolean =>
  wanted === undefined || (value != null && (typeof wanted === 'string' ? wanted === value : wanted.includes(value)))

/** Whether a decision says all that a variant asks for. */
function holds(when: FlowWhen, decision: Decision): boolean {
  const asked = decision.controls.filter((control) => control.strength !== 'MUST NOT' && control.strength !== 'SHOULD NOT')
  const wanted = asked.filter((control) => control.strength === 'MUST' || control.strength === 'SHOULD')
  const cited = [...(decision.why?.sources ?? []), ...asked.flatMap((control) => control.sources)]
  return (
    among(decision.scheme, when.scheme) &&
    among(decision.clientAuthentication, when.clientAuthentication) &&
    among(decision.senderConstraint, when.senderConstraint) &&
    among(decision.validation?.method, when.validation) &&
    among(decision.refresh, when.refresh) &&
    (when.control === undefined || wanted.some((control) => among(control.id, when.control))) &&
    (when.cites === undefined || cited.some((source) => among(source, when.cites))) &&
    (when.header === undefined || (decision.transmission?.header ?? '').toLowerCase().includes(when.header.toLowerCase())) &&
    (when.stepUp === undefined || decision.stepUp !== null)
  )
}

const living: Readonly<Record<LifetimeId, string>> = {
  accessToken: 'access token',
  refreshIdle: 'refresh token, unused,',
  refreshAbsolute: 'refresh token',
  sessionIdle: 'session, unused,',
  sessionAbsolute: 'session',
  code: 'code',
  keyRotation: 'key',
  certificate: 'certificate',
  signatureWindow: 'signature',
}

function resolve(message: Message, decision: Decision): ExchangeMessage {
  const { path } = targetOf(decision)
  const fill = (text: string): string =>
    text
      .replaceAll('{path}', () => path)
      .replaceAll('{acr_values}', () => decision.stepUp?.acr_values.join(' ') ?? '')
      .replaceAll('{max_age}', () => String(decision.stepUp?.max_age ?? 0))
  const figure = message.lasts ? decision.lifetimes?.[message.lasts] : null
  const { id, from, to, says, http, response, checks, sources } = message
  return {
    id,
    from,
    to,
    says,
    http: http && { ...http, path: fill(http.path), params: http.params.map(fill) },
    response: response ? { ...response, carries: response.carries.map(fill) } : null,
    checks: checks ?? [],
    valid: figure ? durationWords(figure.seconds) : null,
    lives: figure && message.lasts ? living[message.lasts] : null,
    sources,
  }
}

/** The exchange that a decision leads to; null where no scheme is decided. */
export function exchangeOf(decision: Decision, names: Names): Exchange | null {
  if (decision.scheme === null) return null
  const flow = variants
    .filter(({ when }) => holds(when, decision))
    .reduce((base, { id, edits }) => edits.reduce((varied, edit) => vary(varied, id, edit), base), flows[decision.scheme])
  return {
    scheme: decision.scheme,
    participants: flow.parties.map(({ id, name }) => ({ id, name: nameFor(name, names), own: !name.includes('{') })),
    phases: flow.phases.map(({ id, title, messages }) => ({ id, title, messages: messages.map((message) => resolve(message, decision)) })),
    variants: flow.variants,
  }
}
