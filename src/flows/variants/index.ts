import type { Variant } from '../notation'
import { binding } from './binding'
import { clientAuthentication } from './client-authentication'
import { issuerVariants } from './issuer'
import { pushedRequest } from './pushed-request'
import { refresh } from './refresh'
import { setting } from './setting'
import { stepUp } from './step-up'
import { validation } from './validation'

/** In the order in which they are applied: first what adds messages, then what adds to messages. */
export const variants: readonly Variant[] = [
  ...setting,
  ...refresh,
  ...stepUp,
  ...pushedRequest,
  ...validation,
  ...issuerVariants,
  ...clientAuthentication,
  ...binding,
]
