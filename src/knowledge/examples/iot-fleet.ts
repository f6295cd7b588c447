import { currentVersion, type WorkedExample } from '../notation'

/** A fleet of meters with their gateways, screens and owners. */
export const iotFleet: WorkedExample = {
  id: 'iot-fleet',
  title: 'IoT fleet',
  hard: 'Things that nobody sits at, some of them old; each needs an identity that can be withdrawn alone',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Metering API', profiles: [] },
    integrations: [
      {
        name: 'Meter with a secure element',
        answers: {
          authority: 'service',
          client: 'unattended-device',
          capability: 'key-pair',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          issuer: 'own-issuer',
        },
        access: { readings: ['create'], settings: ['read'] },
      },
      {
        name: 'Old meter with a symmetric key',
        answers: {
          authority: 'service',
          client: 'unattended-device',
          capability: 'stored-secret',
          trust: 'own-org',
          sensitivity: 'internal',
          revocation: 'within-minutes',
          path: 'direct',
          issuer: 'no-issuer',
        },
        access: { readings: ['create'] },
      },
      {
        name: 'Site gateway behind a CDN',
        answers: {
          authority: 'service',
          client: 'gateway',
          capability: 'key-pair',
          trust: 'partner',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'tls-terminated',
          issuer: 'own-issuer',
        },
        access: { readings: ['create'], firmware: ['read'] },
      },
      {
        name: 'Owner on a phone',
        answers: {
          authority: 'user',
          client: 'mobile',
          capability: 'local-browser',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['step-up'],
          issuer: 'own-issuer',
        },
        access: { readings: ['read'], meters: ['read', 'unlock'] },
        sensitive: { meters: ['unlock'] },
      },
      {
        name: 'Screen in the hall',
        answers: {
          authority: 'user',
          client: 'limited-input-device',
          capability: 'no-browser',
          trust: 'own-org',
          sensitivity: 'internal',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['no-extras'],
          issuer: 'own-issuer',
        },
        access: { readings: ['read'] },
      },
    ],
  },
  notes: [
    {
      integration: 'Meter with a secure element',
      provider:
        'AWS IoT Core authenticates a device by its X.509 certificate; one that the service issues itself runs until the end of 2049 unless it is revoked.',
      differs: 'The same scheme with certificates that end within months and whose status is checked, so that a lost device does not stay in for decades.',
      url: 'https://docs.aws.amazon.com/iot/latest/developerguide/x509-client-certs.html',
    },
    {
      integration: 'Old meter with a symmetric key',
      provider:
        'Azure IoT Hub lets a device derive a time-limited token from its symmetric key; the key is never sent, but the token works for whoever reads it until it ends.',
      differs: 'A signature over each message instead of a token that is replayed until it ends; X.509 once the device can do it.',
      url: 'https://learn.microsoft.com/en-us/azure/iot-hub/authenticate-authorize-sas',
    },
    {
      integration: 'Site gateway behind a CDN',
      provider: 'AWS IoT’s credentials provider takes a device certificate over mutual TLS and hands out temporary credentials for other services.',
      differs:
        'The same step with registered names: private_key_jwt at the token endpoint and a DPoP-bound token, since the CDN ends the TLS connection that would prove a certificate.',
      url: 'https://docs.aws.amazon.com/iot/latest/developerguide/authorizing-direct-aws.html',
    },
    {
      integration: 'Owner on a phone',
      provider: 'Google’s guide for phone apps uses the code grant with PKCE in the system’s browser and no client secret.',
      differs: 'A token that is bound to a key on the phone, and a fresh sign-in before a meter is unlocked.',
      url: 'https://developers.google.com/identity/protocols/oauth2/native-app',
    },
    {
      integration: 'Screen in the hall',
      provider: 'Google offers the device flow for screens and players with little input, and keeps it to a short list of scopes.',
      differs: null,
      url: 'https://developers.google.com/identity/protocols/oauth2/limited-input-device',
    },
  ],
}
