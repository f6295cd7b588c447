import { currentVersion, type WorkedExample } from '../notation'

/** A source host's API: apps that act as themselves and as people, and runners without a stored key. */
export const github: WorkedExample = {
  id: 'github',
  title: 'GitHub',
  hard: 'Apps that act as themselves and as people; runners without a stored key',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'GitHub API', profiles: [] },
    integrations: [
      {
        name: 'CI pipeline',
        answers: {
          authority: 'service',
          client: 'pipeline',
          capability: 'federated-identity',
          trust: 'own-org',
          sensitivity: 'critical',
          revocation: 'within-minutes',
          path: 'direct',
          issuer: 'external-issuer',
        },
        access: { deployments: ['create'] },
      },
      {
        name: 'Web app for a user',
        answers: {
          authority: 'user',
          client: 'web-server',
          capability: 'stored-secret',
          trust: 'anyone',
          sensitivity: 'confidential',
          revocation: 'next-call',
          path: 'direct',
          needs: ['while-away', 'step-up'],
          issuer: 'own-issuer',
        },
        access: { repositories: ['read', 'write', 'delete'], issues: ['read', 'write'] },
        sensitive: { repositories: ['delete'] },
      },
      {
        name: 'App installation',
        answers: {
          authority: 'service',
          client: 'partner-server',
          capability: 'key-pair',
          trust: 'anyone',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'own-issuer',
        },
        access: { checks: ['read', 'write'], contents: ['read'] },
      },
      {
        name: 'Command line on a workstation',
        answers: {
          authority: 'user',
          client: 'cli',
          capability: 'local-browser',
          trust: 'anyone',
          sensitivity: 'confidential',
          revocation: 'next-call',
          path: 'direct',
          needs: ['no-extras'],
          issuer: 'own-issuer',
        },
        access: { repositories: ['read', 'write'] },
      },
    ],
  },
  notes: [
    {
      integration: 'CI pipeline',
      provider: 'Each job can ask for an OpenID Connect token that names repository, branch and environment; clouds trade it for short-lived access.',
      differs: null,
      url: 'https://docs.github.com/en/actions/concepts/security/openid-connect',
    },
    {
      integration: 'Web app for a user',
      provider: 'A GitHub App’s user token is a bearer token of 8 h with a refresh token of 6 months; the expiry can be switched off.',
      differs: 'Minutes instead of hours, bound to a key: above an hour lies outside RFC 6750’s guidance, and a bearer token is replayed by whoever finds it.',
      url: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens',
    },
    {
      integration: 'App installation',
      provider: 'The app signs a JWT with its private key and gets an installation token of 1 h for the repositories chosen.',
      differs: 'The same idea with registered names: private_key_jwt at a token endpoint, and a token that is bound to the client’s key.',
      url: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app',
    },
    {
      integration: 'Command line on a workstation',
      provider: 'The command line tool uses the device flow: a code is typed into a browser, often on the same machine.',
      differs: 'Where a browser is at hand the code comes back over a loopback redirect; a code that can be read out invites phishing.',
      url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#device-flow',
    },
  ],
}
