import { decisionUrl } from '../sections/decision-link'
import { sheetOf, type DocumentInput } from '../sheet'
import { namelessPattern, parameterPattern, problem, refusedParameters } from './names'
import { heading } from './heading'

/** Settings for nginx that refuse credentials in the query before anything else sees them, and log no query at all. */
export function renderNginx(input: DocumentInput): string {
  const names = refusedParameters(input)
  return `${heading({ api: sheetOf(input).api, decision: decisionUrl(input) ?? input.link, knowledge: input.decided.knowledge })}
# Include this file within http { }. Tested with nginx 1.22.

# A name counts however it is written: encoded once or more, in any case, with brackets, without a value.
map $args $authwright_credential_in_query {
    default 0;
    # A value without a name.
    "~*${namelessPattern}" 1;
${names.map((name) => `    # ${name}\n    "~*${parameterPattern(name)}" 1;`).join('\n')}
}

# $uri is the path alone: no query, and no Referer, which may hold one.
log_format authwright '$remote_addr - [$time_local] $request_method $uri $server_protocol $status $body_bytes_sent $request_time';

server {
    # Placeholders: your own address, certificate and upstream.
    listen 127.0.0.1:8080;
    server_name api.example.com;

    access_log /var/log/nginx/access.log authwright;

    # The refusal comes before any upstream is asked, so that the error log, which writes whole requests, has no cause to write this one.
    error_page 418 = @credential_in_query;
    if ($authwright_credential_in_query) {
        return 418;
    }

    location @credential_in_query {
        internal;
        default_type application/problem+json;
        add_header Cache-Control no-store always;
        return 400 '${problem}';
    }

    location / {
        proxy_pass http://127.0.0.1:8081;
    }
}
`
}
