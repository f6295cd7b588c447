import { currentVersion, type WorkedExample } from '../notation'

/** A bank that opens its accounts to licensed third parties, beside its own app. */
export const openBanking: WorkedExample = {
  id: 'open-banking',
  title: 'A bank under PSD2',
  hard: 'Third parties that must prove who they are, and payments that must be approved afresh',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Accounts and payments', profiles: ['fapi2', 'psd2'] },
    integrations: [
      {
        name: 'Account information',
        answers: {
          authority: 'user',
          client: 'web-server',
          capability: 'key-pair',
          trust: 'partner',
          sensitivity: 'critical',
          revocation: 'next-call',
          path: 'direct',
          needs: ['while-away'],
          issuer: 'own-issuer',
        },
        access: { accounts: ['read'], balances: ['read'], transactions: ['read'] },
      },
      {
        name: 'Payment initiation',
        answers: {
          authority: 'user',
          client: 'web-server',
          capability: 'key-pair',
          trust: 'partner',
          sensitivity: 'critical',
          revocation: 'next-call',
          path: 'direct',
          needs: ['step-up'],
          issuer: 'own-issuer',
        },
        access: { payments: ['create', 'read', 'cancel'] },
        sensitive: { payments: ['create', 'cancel'] },
      },
      {
        name: 'Payment approved on the phone',
        answers: {
          authority: 'user',
          client: 'partner-server',
          capability: 'key-pair',
          trust: 'partner',
          sensitivity: 'critical',
          revocation: 'next-call',
          path: 'direct',
          needs: ['step-up', 'approve-elsewhere'],
          issuer: 'own-issuer',
        },
        access: { payments: ['create', 'read'] },
        sensitive: { payments: ['create'] },
        current: { scheme: 'password', transport: 'body', lifetimeSeconds: null, shared: false },
      },
      {
        name: 'Mobile app of the bank',
        answers: {
          authority: 'user',
          client: 'mobile',
          capability: 'proxy-backend',
          trust: 'own-org',
          sensitivity: 'critical',
          revocation: 'next-call',
          path: 'tls-terminated',
          needs: ['step-up'],
          issuer: 'own-issuer',
        },
        access: { accounts: ['read'], payments: ['create', 'read'], payees: ['read', 'create'] },
        sensitive: { payments: ['create'], payees: ['create'] },
      },
      {
        name: 'Payment status events',
        answers: {
          authority: 'event',
          capability: 'key-pair',
          trust: 'partner',
          sensitivity: 'critical',
          revocation: 'next-call',
          path: 'direct',
          issuer: 'no-issuer',
        },
      },
    ],
  },
  notes: [
    {
      integration: 'Account information',
      provider:
        'European banks let third parties in by a qualified certificate (QWAC) on the connection and OAuth’s authorization code with refresh; some ask for a second certificate (QSEAL) that signs each request.',
      differs:
        'The same grant with FAPI 2.0’s additions: pushed authorization requests, tokens bound to the client, a status check at each call and no rotation of refresh tokens.',
      url: 'https://developer.triodos.com/docs/references',
    },
    {
      integration: 'Payment initiation',
      provider: 'The customer is sent to the bank to authenticate strongly for this amount and payee, which the regulation calls dynamic linking.',
      differs: 'Amount and payee travel as authorization_details inside a pushed request, so that nothing in the browser can change what is approved.',
      url: 'https://eur-lex.europa.eu/eli/reg_del/2018/389',
    },
    {
      integration: 'Payment approved on the phone',
      provider:
        'The Berlin Group’s framework has a decoupled approach (approval in the bank’s app) and an embedded one, in which the customer’s credentials pass through the third party.',
      differs: 'CIBA for the decoupled approach, and never the embedded one: a customer who types bank credentials elsewhere learns to be phished.',
      url: 'https://www.berlin-group.org/nextgenpsd2-downloads',
    },
    {
      integration: 'Mobile app of the bank',
      provider: 'The regulation ends a payer’s session after five minutes without activity; how a bank’s own app authenticates is left to the bank.',
      differs: null,
      url: 'https://eur-lex.europa.eu/eli/reg_del/2018/389',
    },
    {
      integration: 'Payment status events',
      provider: 'The Berlin Group’s framework has an extended service in which the bank pushes changes of a payment’s status to the third party.',
      differs:
        'A signature over identifier, time and body with the bank’s own key, so that a message can be trusted, refused when it is repeated, and kept as evidence.',
      url: 'https://www.berlin-group.org/nextgenpsd2-downloads',
    },
  ],
}
