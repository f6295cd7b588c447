/** The notation in which exchanges are written down: messages with the standards' own parameter names, and variants as edits of a base. */
import type { SchemeId } from '../design/index'
import type { Candidate, ControlId, LifetimeId, SourceId } from '../knowledge/index'

type OneOrMore<T extends string> = T | readonly T[]

/** Who takes part; `client` is always the OAuth client, whatever it is called on the page. */
export type PartyId = 'user' | 'browser' | 'caller' | 'client' | 'platform' | 'idp' | 'issuer' | 'api'

/** One party; `{integration}` and `{api}` in a name stand for the names that the architect gave. */
export interface Party {
  readonly id: PartyId
  readonly name: string
}

/**
 * What a message does for the protocol. Variants find their place by it, so that one entry serves every scheme:
 * `authenticates` (the client proves itself to the issuer), `opens-browser` (sends the browser to the issuer), `asks-authorization`,
 * `asks-token`, `returns-code` (out of the issuer), `brings-code` (to the client), `gives-token`, `calls-api` (carries the credential),
 * `is-checked` (the API's validation follows it), `tells-token` (the issuer's answer about a token), `checks-token`.
 */
type Act =
  | 'authenticates'
  | 'opens-browser'
  | 'asks-authorization'
  | 'asks-token'
  | 'returns-code'
  | 'brings-code'
  | 'gives-token'
  | 'calls-api'
  | 'is-checked'
  | 'tells-token'
  | 'checks-token'

/** An HTTP request; parameters are registered names, with a value where the standard fixes it. */
export interface Http {
  readonly method: 'GET' | 'POST'
  /** `{path}` stands for a path of the API. */
  readonly path: string
  readonly params: readonly string[]
  /** Names, with the authentication scheme where there is one, as in `Authorization: DPoP`. */
  readonly headers: readonly string[]
  /** Whether the client shows its certificate in the TLS handshake. */
  readonly mutualTls?: boolean
}

/** An HTTP response. */
export interface Response {
  readonly status: number
  /** Reason phrase or error code. */
  readonly reason: string
  /** Members of the body, parameters of the redirect or headers. */
  readonly carries: readonly string[]
}

/** One arrow of the diagram. */
export interface Message {
  readonly id: string
  readonly from: PartyId
  readonly to: PartyId
  /** Follows the sender's name in a sentence: "redeems the code with its verifier". */
  readonly says: string
  /** Null: not an HTTP request, as a response, a check or something that a person does. */
  readonly http: Http | null
  /** Given: this message answers an earlier one. */
  readonly response?: Response
  /** What a check looks at, in its order. */
  readonly checks?: readonly string[]
  /** The figure of the decision that says how long what is handed over lives. */
  readonly lasts?: LifetimeId
  readonly acts?: readonly Act[]
  readonly sources: readonly SourceId[]
}

export interface Phase {
  readonly id: string
  readonly title: string
  readonly messages: readonly Message[]
}

/** The exchange of one scheme. */
export interface Flow {
  readonly scheme: SchemeId
  readonly parties: readonly Party[]
  readonly phases: readonly Phase[]
  /** Ids of the variants that have been applied. */
  readonly variants: readonly string[]
}

/** What a decision must say for a variant to apply: keys are *and*, a list is *any of*. */
export interface FlowWhen {
  readonly scheme?: OneOrMore<SchemeId>
  readonly clientAuthentication?: OneOrMore<Candidate['clientAuthentication']>
  readonly senderConstraint?: OneOrMore<Candidate['senderConstraint']>
  readonly validation?: OneOrMore<Candidate['validation']>
  readonly refresh?: OneOrMore<Candidate['refresh']>
  /** A control that is asked for (MUST, SHOULD); what is only allowed is not drawn. */
  readonly control?: OneOrMore<ControlId>
  /** A source behind the place of the scheme or behind a control. */
  readonly cites?: OneOrMore<SourceId>
  /** Part of the header that carries the credential to the API. */
  readonly header?: string
  readonly stepUp?: true
}

/** What is added to a message; an item with the name of one that is there replaces it. */
export interface Addition {
  readonly params?: readonly string[]
  readonly headers?: readonly string[]
  readonly mutualTls?: true
  readonly carries?: readonly string[]
  readonly checks?: readonly string[]
  readonly sources?: readonly SourceId[]
}

/** A message by its id, or all messages that do something. */
export type Anchor = { readonly id: string } | { readonly act: Act }

/** One change of a flow; an anchor that is not there changes nothing. */
export type Edit =
  | { readonly before: Anchor; readonly insert: readonly Message[] }
  | { readonly after: Anchor; readonly insert: readonly Message[] }
  | { readonly replace: Anchor; readonly insert: readonly Message[] }
  | { readonly at: Anchor; readonly add: Addition }
  /** Moves what a message carries into the first inserted one, before it and before what opens the browser for it, and leaves it with `leave`, saying something else. */
  | { readonly push: Anchor; readonly insert: readonly Message[]; readonly leave: readonly string[]; readonly says: string }
  | { readonly phase: Phase }
  | { readonly party: Party; readonly beside: PartyId }

/** Edits that belong together, and when they are made. */
export interface Variant {
  readonly id: string
  readonly when: FlowWhen
  readonly edits: readonly Edit[]
}

/** Writes one scheme's exchange down. */
export function flow(scheme: SchemeId, text: { parties: readonly Party[]; phases: readonly Phase[] }): Flow {
  return { scheme, ...text, variants: [] }
}
