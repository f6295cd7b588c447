import type { SchemeId } from '../../design/index'
import type { Flow } from '../notation'
import { anonymous } from './anonymous'
import { apiKey } from './api_key'
import { authorizationCode } from './authorization_code'
import { bff } from './bff'
import { ciba } from './ciba'
import { clientCredentials } from './client_credentials'
import { deviceCode } from './device_authorization'
import { jwtBearer } from './jwt_bearer'
import { messageSignature } from './message_signature'
import { mutualTls } from './mutual_tls'
import { sessionCookie } from './session_cookie'
import { tokenExchange } from './token_exchange'
import { workloadFederation } from './workload_federation'

/** The base exchange of every scheme; what a decision adds stands in the variants. */
export const flows: Readonly<Record<SchemeId, Flow>> = {
  anonymous,
  api_key: apiKey,
  client_credentials: clientCredentials,
  authorization_code: authorizationCode,
  bff,
  session_cookie: sessionCookie,
  device_authorization: deviceCode,
  ciba,
  mutual_tls: mutualTls,
  token_exchange: tokenExchange,
  workload_federation: workloadFederation,
  jwt_bearer: jwtBearer,
  message_signature: messageSignature,
}
