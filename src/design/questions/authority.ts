import { question } from '../question'

export const authority = question('authority', {
  label: 'On whose behalf',
  ask: 'On whose behalf is the call made?',
  why: 'A person’s rights, a program’s own rights and a signed event need different schemes.',
  values: {
    user: {
      label: 'A person',
      help: 'Even if they are away when it happens.',
      example: 'A shopper opens their orders.',
      synonyms: ['person', 'end-user', 'human', 'delegated', '3lo'],
    },
    service: {
      label: 'The software itself',
      help: 'No person is meant; the program has rights of its own.',
      example: 'A stock system reads all orders at night.',
      synonyms: ['m2m', 'machine', 'service-account', 'daemon', 'application', '2lo'],
    },
    nobody: {
      label: 'Nobody, and no identity is needed',
      help: 'The same answer for everyone.',
      example: 'A public catalogue or a status page.',
      synonyms: ['public', 'open', 'none', 'unauthenticated'],
    },
    event: {
      label: 'Nobody: a signed event is pushed',
      help: 'Whoever receives it must know where it came from.',
      example: 'A webhook says that an order was paid.',
      synonyms: ['webhook', 'callback', 'notification', 'push'],
    },
  },
})
