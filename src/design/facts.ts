import type { Condition } from './question'

/** A condition that many rules share, under one name; the first row whose `when` holds gives its value. */
export interface Fact {
  readonly says: string
  readonly rows: readonly { readonly value: string; readonly when: Condition }[]
}

/** Named facts, derived from answers alone; never asked and never in a link. */
export const facts = {
  /** RFC 6749, section 2.1: confidential or public is the ability to keep a credential secret. */
  clientType: {
    says: 'Whether the client can keep a credential secret.',
    rows: [
      { value: 'instance', when: { capability: ['instance-key'] } },
      {
        value: 'confidential',
        when: {
          capability: [
            'same-site',
            'proxy-backend',
            'token-backend',
            'enterprise-managed',
            'federated-identity',
            'mesh-certificate',
            'key-pair',
            'stored-secret',
          ],
        },
      },
      { value: 'confidential', when: { client: ['web-server', 'workload', 'pipeline', 'partner-server', 'gateway', 'unattended-device'] } },
      { value: 'confidential', when: { authority: ['event'] } },
      { value: 'public', when: { authority: ['user', 'service'] } },
    ],
  },
  presence: {
    says: 'Whether the user is there when calls are made.',
    rows: [
      { value: 'away', when: { needs: ['while-away'] } },
      { value: 'present', when: { authority: ['user'] } },
    ],
  },
} as const satisfies Record<string, Fact>

export type FactId = keyof typeof facts
export type FactValue<F extends FactId> = (typeof facts)[F]['rows'][number]['value']
export const factIds = Object.keys(facts) as FactId[]
