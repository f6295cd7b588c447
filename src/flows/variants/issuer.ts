import type { Variant } from '../notation'

/** What the request says of its target, and what the answer says of its sender. */
export const issuerVariants: readonly Variant[] = [
  {
    id: 'resource',
    when: { control: 'resource-indicator' },
    edits: [
      { at: { act: 'asks-authorization' }, add: { params: ['resource'], sources: ['rfc8707-resource'] } },
      { at: { act: 'asks-token' }, add: { params: ['resource'], sources: ['rfc8707-resource'] } },
    ],
  },
  {
    id: 'iss',
    when: { control: 'iss-parameter', scheme: ['authorization_code', 'bff'] },
    edits: [
      { at: { act: 'returns-code' }, add: { carries: ['iss'], sources: ['rfc9207-iss', 'rfc9700-2.1-mixup'] } },
      { at: { act: 'brings-code' }, add: { params: ['iss'], sources: ['rfc9207-iss'] } },
      {
        after: { act: 'brings-code' },
        insert: [
          {
            id: 'issuer-check',
            from: 'client',
            to: 'client',
            says: 'checks that the answer comes from the issuer that it asked',
            http: null,
            checks: ['iss'],
            sources: ['rfc9207-iss'],
          },
        ],
      },
    ],
  },
]
