import { question } from '../question'

export const trust = question('trust', {
  label: 'Who builds it',
  ask: 'Who builds and releases the client?',
  why: 'For an event: who runs the other end. Strangers’ software needs registration, consent and narrower rights.',
  ordered: true,
  values: {
    'own-org': {
      label: 'Your own organisation',
      help: 'The same organisation that makes this design.',
      example: 'Your shop front calls your API.',
      synonyms: ['internal-client', 'own', 'in-house'],
    },
    partner: {
      label: 'A partner under contract',
      help: 'Known by name, with somebody to call.',
      example: 'A carrier that books shipments.',
      synonyms: ['supplier', 'vendor-partner', 'known-party'],
    },
    anyone: {
      label: 'Any developer or customer',
      help: 'They register themselves, or you never meet them.',
      example: 'Apps in a marketplace.',
      synonyms: ['third-party', 'public-developers', 'marketplace'],
    },
  },
})
