import { question } from '../question'

export const revocation = question('revocation', {
  label: 'Withdrawal bites',
  ask: 'How soon must a withdrawn credential stop working?',
  why: 'Quick withdrawal costs a look-up at each call; a slower one lets the API check tokens alone.',
  appliesWhen: { authority: ['user', 'service', 'event'] },
  ordered: true,
  values: {
    'within-an-hour': { label: 'Within an hour', help: 'A budget of 3600 s.', example: 'A reporting job.', synonyms: ['hour', '1h', 'slow'] },
    'within-minutes': { label: 'Within minutes', help: 'A budget of 600 s.', example: 'A lost laptop.', synonyms: ['minutes', '10min'] },
    'next-call': {
      label: 'At the next call',
      help: 'No delay: each call is checked.',
      example: 'Payments after a fraud alert.',
      synonyms: ['immediate', 'instant', 'at-once'],
    },
  },
})
