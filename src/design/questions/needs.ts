import { question } from '../question'

export const needs = question('needs', {
  label: 'What else must work',
  ask: 'What else must work?',
  why: 'Access without the user, a fresh sign-in, approval elsewhere and calls onward each add something.',
  appliesWhen: { authority: ['user'] },
  several: true,
  alone: 'no-extras',
  values: {
    'while-away': {
      label: 'Access while the user is away',
      help: 'Calls go on after the person has left.',
      example: 'A mailbox that syncs at night.',
      synonyms: ['offline', 'offline-access', 'background'],
    },
    'step-up': {
      label: 'A fresh sign-in for some calls',
      help: 'Payment, deletion, privilege or export asks again.',
      example: 'Confirm a transfer.',
      synonyms: ['reauthentication', 'mfa', 'step-up-authentication', 'sca'],
    },
    'approve-elsewhere': {
      label: 'The user approves on another device',
      help: 'Now or later, away from the place of the call.',
      example: 'Approve a price on the phone.',
      synonyms: ['remote-approval', 'backchannel', 'out-of-band'],
    },
    'call-onward': {
      label: 'It must call further APIs for the user',
      help: 'The caller is itself an API that was called for the user, who must travel along.',
      example: 'An order service asks the invoice service.',
      synonyms: ['on-behalf-of', 'obo', 'delegation', 'chaining'],
    },
    'no-extras': { label: 'Nothing of these', help: 'The plain case.', example: 'A person reads their orders.', synonyms: ['nothing', 'plain'] },
  },
})
