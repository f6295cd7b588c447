/** Where an API key, or no credential at all, may stand. */
import { discourage, forbid, rule, type Rule } from '../notation'

/** Capabilities under which something better than a key can be had. */
const free = [
  'same-site',
  'proxy-backend',
  'token-backend',
  'no-backend',
  'embedded',
  'instance-key',
  'local-browser',
  'second-device',
  'no-browser',
  'federated-identity',
  'mesh-certificate',
  'key-pair',
  'stored-secret',
  'remote-user',
  'enterprise-managed',
] as const

export const keyAccess: readonly Rule[] = [
  rule('key-alone-stays-below-personal-data', {
    when: { capability: free, sensitivity: ['confidential', 'critical'] },
    of: { scheme: 'api_key' },
    effect: forbid,
    because: 'A key is replayed by whoever sees it and never ends by itself; it is not to be relied on alone for sensitive data.',
    sources: ['cs-rest-keys', 'conv-no-key-alone-above-internal'],
    basis: 'convention',
    fires: { authority: 'service', client: 'workload', capability: 'stored-secret', sensitivity: 'confidential' },
    silent: { authority: 'service', client: 'workload', capability: 'stored-secret', sensitivity: 'internal' },
  }),
  rule('service-key-gives-way-to-short-credentials', {
    when: { authority: 'service', capability: free, sensitivity: ['internal', 'confidential', 'critical'] },
    of: { scheme: 'api_key' },
    effect: discourage,
    because: 'Calls between services should use short-term tokens or certificates, not a credential that never changes.',
    sources: ['asvs-13.2.1'],
    basis: 'guidance',
    fires: { authority: 'service', client: 'workload', capability: 'stored-secret', sensitivity: 'internal' },
    silent: { authority: 'service', client: 'workload', capability: 'stored-secret', sensitivity: 'open-data' },
  }),
  rule('nobody-reads-personal-data', {
    when: { authority: 'nobody', sensitivity: ['confidential', 'critical'] },
    of: { scheme: ['anonymous', 'api_key'] },
    effect: forbid,
    because: 'Data that harms somebody when it leaks cannot be open to callers without an identity.',
    sources: ['cs-rest-keys', 'conv-no-key-alone-above-internal'],
    basis: 'convention',
    fires: { authority: 'nobody', sensitivity: 'confidential' },
    silent: { authority: 'nobody', sensitivity: 'internal' },
  }),
  rule('internal-data-is-not-open-to-the-network', {
    when: { authority: 'nobody', sensitivity: ['internal', 'confidential', 'critical'] },
    of: { scheme: 'anonymous' },
    effect: discourage,
    because: 'A place in the network is no identity: whoever gets there would read it.',
    sources: ['asvs-13.2.1', 'asvs-12.3.5'],
    basis: 'guidance',
    fires: { authority: 'nobody', sensitivity: 'internal' },
    silent: { authority: 'nobody', sensitivity: 'open-data' },
  }),
  rule('person-who-can-sign-in-needs-no-key', {
    when: { authority: 'user', capability: 'local-process', sensitivity: 'critical' },
    of: { scheme: 'api_key' },
    effect: discourage,
    because: 'A key that a host hands to its process names an account, not the person’s consent to this operation.',
    sources: ['api2-keys', 'cs-mcp'],
    basis: 'guidance',
    fires: { authority: 'user', client: 'agent', capability: 'local-process', sensitivity: 'critical' },
    silent: { authority: 'user', client: 'agent', capability: 'local-process', sensitivity: 'confidential' },
  }),
]
