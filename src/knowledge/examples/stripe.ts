import { currentVersion, type WorkedExample } from '../notation'

/** A payment platform: merchants' servers with keys, a key in the page, signed events, and apps with consent. */
export const stripe: WorkedExample = {
  id: 'stripe',
  title: 'A SaaS with webhooks (Stripe)',
  hard: 'Keys that move money, a key that anyone may read, and events that must not be forged',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Stripe API', profiles: ['pci-dss'] },
    integrations: [
      {
        name: 'Merchant server',
        answers: {
          authority: 'service',
          client: 'partner-server',
          capability: 'stored-secret',
          trust: 'anyone',
          sensitivity: 'critical',
          revocation: 'within-minutes',
          path: 'direct',
          issuer: 'own-issuer',
        },
        access: { charges: ['create', 'read'], refunds: ['create'], customers: ['read', 'write'] },
        current: { scheme: 'api_key', transport: 'header', lifetimeSeconds: null, shared: false },
      },
      {
        name: 'Shop plugin that takes only a key',
        answers: {
          authority: 'service',
          client: 'partner-server',
          capability: 'provider-fixed',
          trust: 'anyone',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          issuer: 'no-issuer',
        },
        access: { invoices: ['read'], customers: ['read'] },
        current: { scheme: 'api_key', transport: 'header', lifetimeSeconds: null, shared: false },
      },
      {
        name: 'Payment form in the page',
        answers: {
          authority: 'service',
          client: 'browser',
          capability: 'publishable-key',
          trust: 'anyone',
          sensitivity: 'internal',
          revocation: 'within-minutes',
          path: 'direct',
          issuer: 'own-issuer',
        },
        access: { 'payment-methods': ['create'] },
      },
      {
        name: 'Events to merchants',
        answers: {
          authority: 'event',
          capability: 'key-pair',
          trust: 'anyone',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'tls-terminated',
          issuer: 'no-issuer',
        },
      },
      {
        name: 'App with consent of the merchant',
        answers: {
          authority: 'user',
          client: 'web-server',
          capability: 'stored-secret',
          trust: 'anyone',
          sensitivity: 'critical',
          revocation: 'next-call',
          path: 'direct',
          needs: ['while-away', 'step-up'],
          issuer: 'own-issuer',
        },
        access: { charges: ['read'], refunds: ['create'], payouts: ['read', 'create'] },
        sensitive: { refunds: ['create'], payouts: ['create'] },
      },
    ],
  },
  notes: [
    {
      integration: 'Merchant server',
      provider:
        'The server sends a secret key or, better, a restricted key that reaches only chosen resources; keys stay valid until somebody expires or rotates them.',
      differs:
        'The key stays at home: it signs an assertion that buys a token of minutes, bound to the client. A key sent at each call moves money for whoever reads it once.',
      url: 'https://docs.stripe.com/keys',
    },
    {
      integration: 'Shop plugin that takes only a key',
      provider: 'A restricted key can be made for one plugin with only the permissions that it needs, kept to known addresses and rotated alone.',
      differs: 'The same key with an end: one for each plugin, an expiry date, a rotation that is rehearsed, and a named residual risk.',
      url: 'https://docs.stripe.com/keys-best-practices',
    },
    {
      integration: 'Payment form in the page',
      provider: 'A publishable key stands in the page. It names the account and can only hand card data in.',
      differs: null,
      url: 'https://docs.stripe.com/keys',
    },
    {
      integration: 'Events to merchants',
      provider:
        'Each endpoint has a secret of its own; the Stripe-Signature header carries a time stamp and an HMAC-SHA256 over time and raw body, with five minutes of tolerance in the libraries.',
      differs:
        'A signature with a private key: with a shared secret every receiver, and whoever reads its configuration, could forge the events that it trusts.',
      url: 'https://docs.stripe.com/webhooks',
    },
    {
      integration: 'App with consent of the merchant',
      provider:
        'The merchant installs an app with listed permissions and the code is redeemed for tokens with refresh. Connect’s older OAuth is no longer recommended to new platforms.',
      differs: 'Tokens of minutes that are bound to the app’s key and checked at each call, and a fresh sign-in before a refund or payout.',
      url: 'https://docs.stripe.com/stripe-apps/api-authentication/oauth',
    },
  ],
}
