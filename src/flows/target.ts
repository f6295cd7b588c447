import type { Decision } from '../engine/index'

/** Where example requests go, and where the API's metadata stands. */
export interface Target {
  readonly host: string
  readonly path: string
  /** RFC 9728 puts the well-known part between host and path. */
  readonly metadata: string
}

/** The host and path of the audience if that is an address, else invented ones. */
export function targetOf(decision: Decision): Target {
  // An event goes to whoever receives it, on either side.
  if (decision.scheme === 'message_signature') return { host: 'receiver.example.com', path: '/webhook', metadata: '' }
  const address = /^https:\/\/([\w.-]+(?::\d+)?)(\/[\w./~-]*)?$/.exec(decision.audience ?? '')
  const path = (address?.[2] ?? '').replace(/\/+$/, '')
  const host = address?.[1] ?? 'api.example.com'
  return { host, path: path || '/resource', metadata: `https://${host}/.well-known/oauth-protected-resource${path}` }
}
