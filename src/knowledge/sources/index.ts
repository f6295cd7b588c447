import type { Source } from '../notation'
import { asvs } from './asvs'
import { conventions } from './conventions'
import { extensions } from './extensions'
import { fapi } from './fapi'
import { jwt } from './jwt'
import { keysAndWebhooks } from './keys-and-webhooks'
import { nativeBrowserCrossDevice } from './native-browser-cross-device'
import { nistPkiRegulation } from './nist-pki-regulation'
import { oauthCore } from './oauth-core'
import { tokensAndProof } from './tokens-and-proof'
import { workloadsAgentsMcp } from './workloads-agents-mcp'

export { documents, type DocumentId } from './documents'

/** Every clause that a rule, control, check or finding may cite, by its stable id. */
export const sources = {
  ...oauthCore,
  ...extensions,
  ...nativeBrowserCrossDevice,
  ...tokensAndProof,
  ...jwt,
  ...fapi,
  ...workloadsAgentsMcp,
  ...keysAndWebhooks,
  ...asvs,
  ...nistPkiRegulation,
  ...conventions,
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources
