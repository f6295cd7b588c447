import { question } from '../question'

export const capability = question('capability', {
  label: 'What it can count on',
  ask: 'What can it count on there?',
  why: 'Take the first that is always true. It decides how the client can prove itself.',
  appliesWhen: { authority: ['user', 'service', 'event'] },
  values: {
    'same-site': {
      label: 'One site, no third party',
      help: 'Pages and API share one site; nobody else’s code calls it.',
      example: 'A staff portal that renders its own pages.',
      synonyms: ['first-party', 'same-origin', 'monolith'],
    },
    'proxy-backend': {
      label: 'A backend can proxy every call',
      help: 'Your server stands between the page or app and the API.',
      example: 'Server routes that call the Orders API.',
      synonyms: ['bff', 'backend-for-frontend', 'proxy'],
    },
    'token-backend': {
      label: 'A backend can hold the grant, not proxy',
      help: 'It refreshes tokens, but the page calls the API itself.',
      example: 'Large downloads straight from storage.',
      synonyms: ['token-mediating-backend', 'tmb'],
    },
    'no-backend': {
      label: 'No backend at all',
      help: 'Static files only.',
      example: 'A single-page app on a file host.',
      synonyms: ['static', 'serverless-spa', 'pure-spa'],
    },
    embedded: {
      label: 'It runs inside a host’s page',
      help: 'A frame or widget in somebody else’s site.',
      example: 'A booking widget; third-party cookies fail.',
      synonyms: ['iframe', 'widget', 'plugin'],
    },
    'publishable-key': {
      label: 'A publishable key is enough',
      help: 'It names the app and grants only what anyone may do.',
      example: 'Map tiles or a payment form.',
      synonyms: ['public-key', 'site-key', 'browser-key'],
    },
    'instance-key': {
      label: 'An attested key in its hardware',
      help: 'Each installation has a key of its own that the platform vouches for.',
      example: 'A banking app with a key in the secure element.',
      synonyms: ['attestation', 'secure-enclave', 'hardware-key'],
    },
    'local-browser': {
      label: 'A browser on the same device',
      help: 'The person can sign in there and come back.',
      example: 'A laptop with its usual browser.',
      synonyms: ['system-browser', 'loopback', 'same-device'],
    },
    'second-device': {
      label: 'The user’s registered second device',
      help: 'The user can be named, and approves on a device the issuer knows.',
      example: 'A phone with the bank’s app.',
      synonyms: ['push-approval', 'registered-device', 'decoupled'],
    },
    'no-browser': {
      label: 'No browser and no registered device',
      help: 'The person must go to any other device and type a code.',
      example: 'A headless box over SSH.',
      synonyms: ['headless', 'no-ui', 'remote-shell'],
    },
    'federated-identity': {
      label: 'The platform vouches for it',
      help: 'A platform or a trusted issuer hands it short-lived proof of who it is.',
      example: 'A CI runner’s OIDC token, a cloud role.',
      synonyms: ['oidc', 'workload-identity', 'wif', 'iam-role', 'managed-identity'],
    },
    'mesh-certificate': {
      label: 'Both ends share one mesh',
      help: 'Both ends hold certificates that one mesh issues.',
      example: 'SPIFFE identities in a service mesh.',
      synonyms: ['spiffe', 'istio', 'svid', 'service-mesh'],
    },
    'key-pair': {
      label: 'A private key of its own',
      help: 'A key or certificate that is registered, in a vault or in hardware.',
      example: 'A partner’s key in an HSM.',
      synonyms: ['private-key', 'certificate', 'hsm', 'keypair'],
    },
    'stored-secret': {
      label: 'A secret store',
      help: 'A safe place for a secret, so a key file would do too.',
      example: 'A vault or the CI’s secret settings.',
      synonyms: ['secret', 'vault', 'client-secret', 'env'],
    },
    'provider-fixed': {
      label: 'Only what the other side dictates',
      help: 'The provider leaves no choice.',
      example: 'A payment provider that takes only its own key.',
      synonyms: ['dictated', 'vendor', 'legacy', 'api-key-only'],
    },
    'local-process': {
      label: 'A local process of its host',
      help: 'It starts as a process and gets its credential from the host.',
      example: 'An MCP server over standard input.',
      synonyms: ['stdio', 'subprocess', 'local-mcp'],
    },
    'remote-user': {
      label: 'A person at hand',
      help: 'A person can sign in with a browser when the agent asks.',
      example: 'An assistant that connects to a remote tool server.',
      synonyms: ['interactive', 'user-present', 'remote-mcp'],
    },
    'enterprise-managed': {
      label: 'The enterprise’s identity provider',
      help: 'The organisation’s identity provider decides which apps connect.',
      example: 'Cross-app access set by the IT department.',
      synonyms: ['id-jag', 'cross-app-access', 'xaa', 'enterprise'],
    },
  },
})

/** The capabilities that each client can have, in the order in which they are offered. */
const servers = ['federated-identity', 'mesh-certificate', 'key-pair', 'stored-secret', 'provider-fixed'] as const
const people = ['local-browser', 'second-device', 'no-browser', 'provider-fixed'] as const
export const capabilitiesOf = {
  browser: ['same-site', 'proxy-backend', 'token-backend', 'no-backend', 'embedded', 'publishable-key', 'provider-fixed'],
  mobile: ['proxy-backend', 'instance-key', ...people],
  desktop: people,
  cli: people,
  'web-server': ['same-site', ...servers],
  workload: servers,
  pipeline: servers,
  'partner-server': servers,
  gateway: servers,
  'limited-input-device': people,
  'unattended-device': servers,
  agent: ['local-process', 'remote-user', 'enterprise-managed', ...servers],
} as const
/** The capabilities of the side that pushes events, which has no client. */
export const capabilitiesOfEvents = servers
