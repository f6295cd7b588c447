import { currentVersion, type WorkedExample } from '../notation'

/** Maps in a page and an app, and the same platform from servers. */
export const mapsKey: WorkedExample = {
  id: 'maps-key',
  title: 'A map key (Google Maps)',
  hard: 'A key that everybody can read, and servers that use the same one out of habit',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Google Maps Platform', profiles: [] },
    integrations: [
      {
        name: 'Map in the page',
        answers: {
          authority: 'service',
          client: 'browser',
          capability: 'publishable-key',
          trust: 'own-org',
          sensitivity: 'open-data',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'external-issuer',
        },
        access: { tiles: ['read'] },
      },
      {
        name: 'Map in the phone app',
        answers: {
          authority: 'service',
          client: 'mobile',
          capability: 'provider-fixed',
          trust: 'own-org',
          sensitivity: 'open-data',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'no-issuer',
        },
        access: { tiles: ['read'] },
      },
      {
        name: 'Address check on our server',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'provider-fixed',
          trust: 'own-org',
          sensitivity: 'internal',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'no-issuer',
        },
        access: { addresses: ['read'] },
        current: { scheme: 'api_key_in_query', transport: 'query', lifetimeSeconds: null, shared: true },
      },
      {
        name: 'Routes for our vans',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'federated-identity',
          trust: 'own-org',
          sensitivity: 'internal',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'external-issuer',
        },
        access: { routes: ['create'] },
        current: { scheme: 'api_key', transport: 'header', lifetimeSeconds: null, shared: true },
      },
    ],
  },
  notes: [
    {
      integration: 'Map in the page',
      provider: 'The key stands in the page; it is to be restricted to the sites that may use it and to the APIs that the page needs, one key for each app.',
      differs: null,
      url: 'https://developers.google.com/maps/api-security-best-practices',
    },
    {
      integration: 'Map in the phone app',
      provider: 'A key is restricted to the app’s package name and signing certificate, or its bundle identifier.',
      differs: null,
      url: 'https://developers.google.com/maps/api-security-best-practices',
    },
    {
      integration: 'Address check on our server',
      provider: 'The older Geocoding web service takes its key as a parameter of the address; such keys are to be kept to the server’s own addresses.',
      differs: 'A key in an address ends up in logs. Where the platform takes the x-goog-api-key header use it, and never the key that stands in the page.',
      url: 'https://developers.google.com/maps/documentation/geocoding/requests-geocoding',
    },
    {
      integration: 'Routes for our vans',
      provider: 'The Routes API takes OAuth tokens of a service account as well as keys, and the platform’s own advice is OAuth for servers.',
      differs: 'The grant is the same. For internal data we would halve the usual hour, by a convention of ours and not by a standard.',
      url: 'https://developers.google.com/maps/documentation/routes/oauth_token',
    },
  ],
}
