import { currentVersion, type WorkedExample } from '../notation'

/** Messages and calls through a provider that knows account secrets, keys and, lately, tokens. */
export const twilio: WorkedExample = {
  id: 'twilio',
  title: 'Messages and calls (Twilio)',
  hard: 'One account secret that does everything, beside keys and tokens that could do less',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Messages through Twilio', profiles: [] },
    integrations: [
      {
        name: 'Message service',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'stored-secret',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'external-issuer',
        },
        access: { messages: ['create', 'read'] },
        current: { scheme: 'shared_admin_key', transport: 'header', lifetimeSeconds: null, shared: true },
      },
      {
        name: 'Call centre product with a key',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'provider-fixed',
          trust: 'partner',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'no-issuer',
        },
        access: { calls: ['create', 'read'] },
        current: { scheme: 'api_key', transport: 'header', lifetimeSeconds: null, shared: false },
      },
      {
        name: 'Delivery reports',
        answers: {
          authority: 'event',
          capability: 'provider-fixed',
          trust: 'partner',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'tls-terminated',
          issuer: 'no-issuer',
        },
      },
      {
        name: 'Phone in the browser',
        answers: {
          authority: 'user',
          client: 'browser',
          capability: 'token-backend',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'direct',
          needs: ['no-extras'],
          issuer: 'own-issuer',
        },
        access: { calls: ['create', 'answer'] },
      },
    ],
  },
  notes: [
    {
      integration: 'Message service',
      provider:
        'OAuth apps have the client credentials grant with a client secret; a token lasts an hour unless set between a minute and 30 days. The account’s one Auth Token still works at every call; the documentation advises against it in production.',
      differs:
        'A signed assertion instead of a secret, minutes instead of an hour, and a bound token; above all one client for each service instead of the Auth Token.',
      url: 'https://www.twilio.com/docs/iam/oauth-apps/account-oauth-apps',
    },
    {
      integration: 'Call centre product with a key',
      provider:
        'API keys can be withdrawn one by one but do not expire by themselves. A standard key reaches nearly everything, a restricted one only what it is given; both are sent as Basic credentials.',
      differs: 'A restricted key with a date of its own: rotated within 90 days, kept in a vault, and its use watched, because nothing else will end it.',
      url: 'https://www.twilio.com/docs/iam/api-keys',
    },
    {
      integration: 'Delivery reports',
      provider: 'X-Twilio-Signature is an HMAC-SHA1 over address and parameters, keyed with the account’s Auth Token.',
      differs: 'The signature must be checked as it is; a key of its own and a signed time would allow to rotate it alone and to refuse a replay.',
      url: 'https://www.twilio.com/docs/usage/webhooks/webhooks-security',
    },
    {
      integration: 'Phone in the browser',
      provider: 'A backend signs an access token (a JWT) for the page with an API key; it lasts up to 24 hours and ends early only if that key is deleted.',
      differs: 'Minutes, bound to a key that the page cannot give away, and renewed by the backend while the person’s session lasts.',
      url: 'https://www.twilio.com/docs/iam/access-tokens',
    },
  ],
}
