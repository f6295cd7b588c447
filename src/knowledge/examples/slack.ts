import { currentVersion, type WorkedExample } from '../notation'

const verifying = 'https://docs.slack.dev/authentication/verifying-requests-from-slack'

/** A chat platform: apps that act for members, and events and commands that it pushes to them. */
export const slack: WorkedExample = {
  id: 'slack',
  title: 'A chat platform (Slack)',
  hard: 'Apps by anyone that act for members, and a shared secret behind every event and command',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Slack API', profiles: [] },
    integrations: [
      {
        name: 'Web app for a member',
        answers: {
          authority: 'user',
          client: 'web-server',
          capability: 'stored-secret',
          trust: 'anyone',
          sensitivity: 'confidential',
          revocation: 'next-call',
          path: 'direct',
          needs: ['while-away'],
          issuer: 'own-issuer',
        },
        access: { channels: ['read', 'history'], chat: ['write'], files: ['read'] },
        current: { scheme: 'authorization_code', transport: 'header', lifetimeSeconds: null, shared: false },
      },
      {
        name: 'Events to a bot',
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
        name: 'Commands to a company app',
        answers: {
          authority: 'event',
          capability: 'stored-secret',
          trust: 'partner',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'tls-terminated',
          issuer: 'no-issuer',
        },
        current: { scheme: 'api_key', transport: 'body', lifetimeSeconds: null, shared: true },
      },
    ],
  },
  notes: [
    {
      integration: 'Web app for a member',
      provider: 'The code grant with a client secret; the token never expires unless the app switches token rotation on, and then lasts 12 hours.',
      differs: 'Tokens of minutes, bound to the app’s key and checked at each call: a token without an end is a password that a program remembers.',
      url: 'https://docs.slack.dev/authentication/using-token-rotation',
    },
    {
      integration: 'Events to a bot',
      provider: 'An HMAC-SHA256 over version, time stamp and raw body with the app’s signing secret; requests older than five minutes are to be refused.',
      differs: 'A signature with the platform’s private key: whoever reads an app’s configuration can today forge what the app trusts.',
      url: verifying,
    },
    {
      integration: 'Commands to a company app',
      provider:
        'Slash commands come with the same signature. The payload also carries the older verification token, one fixed string for all requests, which is deprecated.',
      differs: 'Never trust the token in the body: it proves neither freshness nor content. The signature is checked and repeated requests are dropped.',
      url: verifying,
    },
  ],
}
