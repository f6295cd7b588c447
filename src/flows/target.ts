import type { Decision } from '../engine/index'

/** Where example requests go: the host and path of the audience if that is an address, else invented ones. */
export function targetOf(decision: Decision): { readonly host: string; readonly path: string } {
  const address = /^https:\/\/([\w.-]+(?::\d+)?)(\/[\w./~-]*)?$/.exec(decision.audience ?? '')
  const path = (address?.[2] ?? '').replace(/\/+$/, '')
  return { host: address?.[1] ?? 'api.example.com', path: path || '/resource' }
}
