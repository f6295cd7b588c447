import { question } from '../question'

export const sensitivity = question('sensitivity', {
  label: 'The worst it can reach',
  ask: 'How bad is the worst it can reach?',
  why: 'It decides where a token may be kept, and for how long.',
  ordered: true,
  values: {
    'open-data': { label: 'Open data', help: 'Anyone may know it.', example: 'Opening hours, published prices.', synonyms: ['public-data', 'low'] },
    internal: {
      label: 'Internal',
      help: 'Not for the public, but no harm to a person.',
      example: 'Stock levels, build results.',
      synonyms: ['medium', 'business'],
    },
    confidential: {
      label: 'Personal or secret',
      help: 'A leak harms people or the business.',
      example: 'Orders, addresses, messages.',
      synonyms: ['personal', 'pii', 'secret-data', 'high', 'sensitive-data'],
    },
    critical: {
      label: 'Money, health, administration',
      help: 'Or anything that cannot be undone.',
      example: 'Payments, prescriptions, user administration.',
      synonyms: ['restricted', 'payment', 'health', 'admin', 'irreversible'],
    },
  },
})
