import { currentVersion, type WorkedExample } from '../notation'

const protocol = 'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization'

/** A server of tools that assistants and agents call. */
export const mcpServer: WorkedExample = {
  id: 'mcp-server',
  title: 'AI agents (MCP)',
  hard: 'Clients that nobody registered, a person who may be far away, and a server that must not pass tokens on',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Tool server', profiles: ['mcp'] },
    integrations: [
      {
        name: 'Remote assistant',
        answers: {
          authority: 'user',
          client: 'agent',
          capability: 'remote-user',
          trust: 'anyone',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['while-away', 'step-up'],
          issuer: 'own-issuer',
        },
        access: { tickets: ['read', 'create'], files: ['read', 'delete'] },
        sensitive: { files: ['delete'] },
      },
      {
        name: 'Background agent',
        answers: {
          authority: 'service',
          client: 'agent',
          capability: 'key-pair',
          trust: 'partner',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          issuer: 'own-issuer',
        },
        access: { tickets: ['read', 'update'] },
      },
      {
        name: 'Local process on a laptop',
        answers: {
          authority: 'user',
          client: 'agent',
          capability: 'local-process',
          trust: 'anyone',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['no-extras'],
          issuer: 'own-issuer',
        },
        access: { tickets: ['read'] },
        current: { scheme: 'api_key', transport: 'header', lifetimeSeconds: null, shared: false },
      },
      {
        name: 'Assistant of an enterprise',
        answers: {
          authority: 'user',
          client: 'agent',
          capability: 'enterprise-managed',
          trust: 'partner',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['no-extras'],
          issuer: 'several-issuers',
        },
        access: { tickets: ['read', 'create'] },
      },
      {
        name: 'Tool server to the ticket API',
        answers: {
          authority: 'user',
          client: 'workload',
          capability: 'federated-identity',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['call-onward'],
          issuer: 'own-issuer',
        },
        access: { tickets: ['read', 'create'] },
      },
    ],
  },
  notes: [
    {
      integration: 'Remote assistant',
      provider:
        'The protocol asks for OAuth 2.1 with PKCE, the resource parameter, protected resource metadata and rotated refresh tokens; tokens may be bearer tokens.',
      differs: 'A token that is bound to the assistant’s key: personal data should not hang on a string that works for whoever holds it.',
      url: protocol,
    },
    {
      integration: 'Background agent',
      provider: 'An optional extension adds the client credentials grant for agents without a person and recommends a signed JWT over a secret.',
      differs: 'The same grant, with a token that is bound to the agent’s key; the extension leaves it a bearer token.',
      url: 'https://modelcontextprotocol.io/extensions/auth/oauth-client-credentials',
    },
    {
      integration: 'Local process on a laptop',
      provider:
        'A server on standard input should not use the protocol’s authorization; it takes its credential from the environment, mostly a personal key without an end.',
      differs:
        'The same channel, but a key for this tool alone, with narrow rights and an end date; a person who can sign in gives a better proof than a pasted key.',
      url: protocol,
    },
    {
      integration: 'Assistant of an enterprise',
      provider: 'The extension for enterprises lets the identity provider decide: its assertion (ID-JAG) is redeemed for a token of the server’s own issuer.',
      differs: null,
      url: 'https://modelcontextprotocol.io/extensions/auth/enterprise-managed-authorization',
    },
    {
      integration: 'Tool server to the ticket API',
      provider: 'A server must accept only tokens that were issued for it and must not pass them on; how it gets one for the next API is left open.',
      differs: 'The gap is filled by token exchange: a token for the next API alone, that names the person and the tool server that acts.',
      url: `${protocol}/security-considerations`,
    },
  ],
}
