import type { Source } from '../notation'
import { clauses } from './cite'

const rfc9126 = clauses('rfc9126')
const rfc9207 = clauses('rfc9207')

/** Metadata, pushed and signed requests, resource indicators, rich authorization. */
export const extensions = {
  'rfc8414-2-metadata': clauses('rfc8414')(
    '2',
    'none',
    'Metadata lists the server’s endpoints, grant types and client authentication methods; a list that is left out has a stated default.',
    'quotation',
  ),
  'rfc8414-3.3-issuer': clauses('rfc8414')('3.3', 'MUST', 'The issuer in the metadata is identical to the issuer that it was fetched for.', 'quotation'),
  'rfc8707-resource': clauses('rfc8707')(
    '2',
    'MAY',
    'The resource parameter names the API that a token is wanted for, so that the server can set the audience.',
    'standard',
  ),
  'rfc9207-iss': rfc9207(
    '2, 2.4',
    'MUST',
    'A server that supports the RFC returns iss in the authorization response; the client compares it as a string and stops at a mismatch, before it uses the code.',
    'standard',
  ),
  'rfc9101-jar': clauses('rfc9101')(
    '1, 4, 5',
    'MAY',
    'A signed request object protects the parameters of an authorization request against change; the server uses those in it alone.',
    'standard',
  ),
  'rfc9126-2.2-par': rfc9126(
    '2.2, 4',
    'MUST',
    'A request_uri is bound to the client, cannot be guessed, is used once by the client and refused when expired. Its lifetime is the server’s choice; 5 to 600 seconds is an example, not a cap.',
    'standard',
  ),
  'rfc9126-2.1-clientauth': rfc9126('2.1', 'MUST', 'The client authenticates at the PAR endpoint as it does at the token endpoint.', 'standard'),
  'rfc9396-rar': clauses('rfc9396')(
    '2',
    'MAY',
    'authorization_details asks for fine-grained access, such as the amount and payee of one payment.',
    'final-source',
  ),
  'rfc9728-prm': clauses('rfc9728')(
    '3, 5.1',
    'MAY',
    'A protected resource publishes metadata that names its authorization servers, and points to it from WWW-Authenticate.',
    'quotation',
  ),
  'rfc7617-basic': clauses('rfc7617')(
    '4',
    'SHOULD NOT',
    'Basic sends the password in clear text and is no secure way to authenticate users; without an enhancement such as HTTPS it is not to protect sensitive or valuable information.',
    'standard',
  ),
  'chain-status': clauses('chain')(
    '',
    'none',
    'Keeps a user’s identity across trust domains by token exchange in one and an assertion grant in the other. Draft, with the RFC Editor.',
    'quotation',
  ),
  'cimd-status': clauses('cimd')('', 'none', 'Lets a client use an https URL as its identifier, at which its metadata is found. Draft.', 'quotation'),
  'oas-mutual-tls': clauses('oas')('', 'none', 'OpenAPI describes mutual TLS as a security scheme since version 3.1.', 'standard'),
  'oas-3.2-security': clauses('oas')(
    '',
    'none',
    'OpenAPI 3.2 adds the device authorization flow, oauth2MetadataUrl and deprecated to security schemes.',
    'quotation',
  ),
} as const satisfies Record<string, Source>
