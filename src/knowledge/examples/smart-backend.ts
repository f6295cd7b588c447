import { currentVersion, type WorkedExample } from '../notation'

/** A hospital's records for services, patients and clinicians. */
export const smartBackend: WorkedExample = {
  id: 'smart-backend',
  title: 'Health records (SMART on FHIR)',
  hard: 'A service that reads many patients, and apps that read one with that person’s consent',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Health records', profiles: ['smart-on-fhir'], scopes: 'smart' },
    integrations: [
      {
        name: 'Population export',
        answers: {
          authority: 'service',
          client: 'partner-server',
          capability: 'key-pair',
          trust: 'partner',
          sensitivity: 'critical',
          revocation: 'within-minutes',
          path: 'direct',
          issuer: 'own-issuer',
        },
        access: { patient: ['rs'], observation: ['rs'] },
      },
      {
        name: 'Patient app on a phone',
        answers: {
          authority: 'user',
          client: 'mobile',
          capability: 'local-browser',
          trust: 'anyone',
          sensitivity: 'critical',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['while-away'],
          issuer: 'own-issuer',
        },
        access: { patient: ['rs'], observation: ['rs'], medicationrequest: ['rs'] },
      },
      {
        name: 'Clinician app from the record',
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
        access: { patient: ['rs'], medicationrequest: ['rs', 'c'] },
        sensitive: { medicationrequest: ['c'] },
      },
    ],
  },
  notes: [
    {
      integration: 'Population export',
      provider: 'SMART Backend Services: the client credentials grant with a signed assertion (private_key_jwt), system scopes and short-lived bearer tokens.',
      differs: 'The same grant with a token that is bound to the client’s key; the profile does not ask for it, the security practice for such data does.',
      url: 'https://hl7.org/fhir/smart-app-launch/backend-services.html',
    },
    {
      integration: 'Patient app on a phone',
      provider: 'SMART App Launch: the code grant with PKCE for all, public clients without a secret, and offline_access for a refresh token.',
      differs: 'Access and refresh tokens are bound to a key on the phone, and the grant has an absolute end.',
      url: 'https://hl7.org/fhir/smart-app-launch/app-launch.html',
    },
    {
      integration: 'Clinician app from the record',
      provider: 'The app starts inside the record and authenticates with a key pair, which the profile prefers, or a shared secret; introspection is profiled.',
      differs: 'A key pair always, introspection at each call, and a fresh sign-in before a prescription, which the launch alone does not give.',
      url: 'https://hl7.org/fhir/smart-app-launch/client-confidential-asymmetric.html',
    },
  ],
}
