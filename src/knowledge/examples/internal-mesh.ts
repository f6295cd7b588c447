import { currentVersion, type WorkedExample } from '../notation'

/** Services of one organisation in a mesh, some calls of which a person started. */
export const internalMesh: WorkedExample = {
  id: 'internal-mesh',
  title: 'Internal mesh',
  hard: 'Who calls is proven by the connection; for whom, by a token that must not simply be passed on',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Order services', profiles: [] },
    integrations: [
      {
        name: 'Orders to stock',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'mesh-certificate',
          trust: 'own-org',
          sensitivity: 'internal',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'own-issuer',
        },
        access: { stock: ['read', 'reserve'] },
        current: { scheme: 'anonymous', transport: null, lifetimeSeconds: null, shared: false },
      },
      {
        name: 'Orders to invoices for a shopper',
        answers: {
          authority: 'user',
          client: 'workload',
          capability: 'mesh-certificate',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['call-onward'],
          issuer: 'own-issuer',
        },
        access: { invoices: ['read', 'create'] },
      },
      {
        name: 'Between regions through proxies',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'mesh-certificate',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'http-proxy',
          issuer: 'own-issuer',
        },
        access: { orders: ['read', 'replicate'] },
      },
      {
        name: 'Nightly job outside the mesh',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'federated-identity',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'tls-terminated',
          issuer: 'own-issuer',
        },
        access: { orders: ['read'] },
      },
    ],
  },
  notes: [
    {
      integration: 'Orders to stock',
      provider:
        'Istio gives each workload a SPIFFE certificate and rotates it; in its permissive mode, the default, a service still takes plain text from anyone in the network.',
      differs: 'Mutual TLS as the only way in, with a list of the callers allowed: being in the network proves nothing.',
      url: 'https://istio.io/latest/docs/concepts/security/',
    },
    {
      integration: 'Orders to invoices for a shopper',
      provider: 'Istio checks the person’s JWT at each proxy and can hand the original token on to the next service.',
      differs:
        'The token is exchanged at each hop for one that names the next service and who acts: a token that is passed on opens every service that accepts it.',
      url: 'https://istio.io/latest/docs/reference/config/security/request_authentication/',
    },
    {
      integration: 'Between regions through proxies',
      provider: 'SPIFFE has JWT documents beside certificates for where HTTP proxies end the connection, and warns that they can be replayed.',
      differs: 'The JWT is traded at the issuer for a token that is bound by DPoP, so that what a proxy logs is of no use to anyone.',
      url: 'https://github.com/spiffe/spiffe/blob/main/standards/JWT-SVID.md',
    },
    {
      integration: 'Nightly job outside the mesh',
      provider: 'Kubernetes gives a pod a token with an audience and an end, which an issuer that trusts the cluster can check.',
      differs: 'That token is exchanged at the issuer instead of being sent to the API: the API then knows one issuer and one form of token.',
      url: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
    },
  ],
}
