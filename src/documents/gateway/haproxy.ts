import { decisionUrl } from '../sections/decision-link'
import { sheetOf, type DocumentInput } from '../sheet'
import { heading } from './heading'
import { namelessPattern, parameterPattern, problem, refusedParameters } from './names'

/** Settings for HAProxy that refuse credentials in the query before anything else sees them, and log no query at all. */
export function renderHaproxy(input: DocumentInput): string {
  const names = refusedParameters(input)
  return `${heading({ api: sheetOf(input).api, decision: decisionUrl(input) ?? input.link, knowledge: input.decided.knowledge })}
# Add this to the sections global and defaults that you have. Tested with HAProxy 2.6.

frontend authwright_api
    mode http
    # Placeholders: your own address, certificate and backend.
    bind 127.0.0.1:8080
    default_backend authwright_upstream

    # A name counts however it is written: encoded once or more, in any case, with brackets, without a value.
    # A value without a name:
    acl authwright_credential_in_query query -m reg -i '${namelessPattern}'
${names.map((name) => `    # ${name}\n    acl authwright_credential_in_query query -m reg -i '${parameterPattern(name)}'`).join('\n')}
    http-request return status 400 content-type application/problem+json hdr Cache-Control no-store string '${problem}' if authwright_credential_in_query

    # %HPO is the path alone: no query.
    log global
    log-format '%ci:%cp [%tr] %ft %b/%s %TR/%Tw/%Tc/%Tr/%Ta %ST %B %tsc %HM %HPO %HV'

backend authwright_upstream
    mode http
    server api 127.0.0.1:8081
`
}
