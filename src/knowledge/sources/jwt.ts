import type { Source } from '../notation'
import { clauses } from './cite'

const rfc8725 = clauses('rfc8725')
const rfc8725bis = clauses('rfc8725bis')

/** JSON Web Tokens: RFC 7515, RFC 7519, the best current practice, and its second edition. */
export const jwt = {
  'rfc7515-4.1.11-crit': clauses('rfc7515')(
    '4.1.11',
    'MUST',
    'A JWS whose crit names an extension that the recipient does not understand is invalid.',
    'quotation',
  ),
  'rfc7515-4-duplicates': clauses('rfc7515')('4', 'MUST', 'Header parameter names are unique; a parser refuses duplicates or takes the last one.', 'quotation'),
  'rfc7519-4-duplicates': clauses('rfc7519')('4', 'MUST', 'Claim names are unique; a parser refuses duplicates or takes the last one.', 'quotation'),
  'rfc7519-4.1.4-exp': clauses('rfc7519')(
    '4.1.4',
    'MUST',
    'exp is a number of seconds; a token is not accepted on or after it, with a small leeway.',
    'quotation',
  ),
  'rfc7519-4.1.5-nbf': clauses('rfc7519')('4.1.5', 'MUST', 'A token is not accepted before nbf, where that optional claim is present.', 'quotation'),
  'rfc8725-3.1-alg': rfc8725(
    '3.1',
    'MUST',
    'A library verifies with the algorithms that the caller allows and no other, and each key is used with exactly one algorithm.',
    'standard',
  ),
  'rfc8725-3.2-algorithms': rfc8725('3.2', 'MUST', 'Applications allow only algorithms that are cryptographically current.', 'standard'),
  'rfc8725-3.3-nested': rfc8725(
    '3.3',
    'MUST',
    'Every cryptographic operation in the token is validated, in nested tokens too; if one fails, all is refused.',
    'standard',
  ),
  'rfc8725-3.4-inputs': rfc8725('3.4', 'MUST', 'Inputs to cryptographic operations are validated, such as points on an elliptic curve.', 'standard'),
  'rfc8725-3.5-entropy': rfc8725('3.5', 'MUST', 'Keys have enough entropy; a password that people can remember is never an HMAC key.', 'standard'),
  'rfc8725-3.6-compression': rfc8725('3.6', 'SHOULD NOT', 'Data is not compressed before encryption.', 'standard'),
  'rfc8725-3.7-utf8': rfc8725('3.7', 'MUST', 'JSON in tokens is UTF-8 and nothing else.', 'standard'),
  'rfc8725-3.8-issuer-subject': rfc8725(
    '3.8',
    'MUST',
    'The keys belong to the issuer that the token names, and the subject is valid for that issuer.',
    'standard',
  ),
  'rfc8725-3.9-audience': rfc8725(
    '3.9',
    'MUST',
    'An issuer that serves several parties sets aud, and a recipient refuses a token that is not meant for it.',
    'standard',
  ),
  'rfc8725-3.10-claims': rfc8725(
    '3.10',
    'MUST',
    'Received claims are not trusted: kid is sanitised before a look-up, and addresses in jku and x5u are checked against an allow-list.',
    'standard',
  ),
  'rfc8725-3.11-typ': rfc8725('3.11', 'SHOULD', 'Tokens of different kinds are told apart by an explicit typ.', 'standard'),
  'rfc8725-3.12-exclusive': rfc8725('3.12', 'MUST', 'Where one issuer makes several kinds of tokens, their validation rules exclude each other.', 'standard'),
  'rfc8725bis-new': rfc8725bis(
    '3.2, 3.10, 3.13, 3.14, 3.15',
    'MUST',
    'Content that is not a legal compact JWT is refused, kid is sanitised, hosts in jku and x5u are not local; decompressed size and PBES2 iterations are capped (recommended). Draft, approved.',
    'final-source',
  ),
  'rfc8725bis-3.14-compact': rfc8725bis('3.14', 'MUST', 'A recipient refuses content that is not a legal compact JWT. Draft, approved.', 'final-source'),
  'rfc8725bis-3.13-size': rfc8725bis('3.13', 'SHOULD', 'The size of decompressed content is capped, at 250 kB for example. Draft, approved.', 'final-source'),
  'rfc8725bis-3.15-iterations': rfc8725bis('3.15', 'SHOULD', 'More than twice 600,000 PBES2 iterations are refused. Draft, approved.', 'final-source'),
} as const satisfies Record<string, Source>
