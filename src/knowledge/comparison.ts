/** What it means that one decision differs from another: weaker, stronger or dearer, and why. */
import type { Knowledge } from './notation'

export const comparison: Knowledge['comparison'] = {
  'lives-longer': {
    effect: 'weaker',
    because: 'It lives longer, and a stolen copy with it.',
    sources: ['rfc6750-5.3-1h'],
  },
  'lives-shorter': {
    effect: 'stronger',
    because: 'It lives for a shorter time, and a stolen copy with it.',
    sources: ['rfc6750-5.3-1h'],
  },
  'withdrawn-later': {
    effect: 'weaker',
    because: 'What is withdrawn goes on working for longer.',
    sources: ['rfc7009-3-selfcontained', 'conv-budget'],
  },
  'withdrawn-sooner': {
    effect: 'stronger',
    because: 'What is withdrawn stops working sooner.',
    sources: ['rfc7009-3-selfcontained', 'conv-budget'],
  },
  'copied-easier': {
    effect: 'weaker',
    because: 'Whoever copies a credential needs less to use it.',
    sources: ['rfc9700-2.2.1-sender-constrain', 'conv-asymmetric-first'],
  },
  'copied-harder': {
    effect: 'stronger',
    because: 'Whoever copies a credential needs more to use it.',
    sources: ['rfc9700-2.2.1-sender-constrain', 'conv-asymmetric-first'],
  },
  'asks-issuer-more': {
    effect: 'costs more',
    because: 'The issuer is asked for tokens more often: the price of a shorter life.',
    sources: ['rfc6750-5.3-1h'],
  },
  'asks-issuer-less': {
    effect: 'neutral',
    because: 'The issuer is asked for tokens less often.',
    sources: ['rfc6750-5.3-1h'],
  },
  'looks-up-more': {
    effect: 'costs more',
    because: 'Each call waits for another service that knows of withdrawals.',
    sources: ['conv-rank'],
  },
  'looks-up-less': {
    effect: 'neutral',
    because: 'Each call waits for fewer other services.',
    sources: ['conv-rank'],
  },
  'more-parts': {
    effect: 'costs more',
    because: 'There is more to build and to run.',
    sources: ['conv-rank'],
  },
  'fewer-parts': {
    effect: 'neutral',
    because: 'There is less to build and to run.',
    sources: ['conv-rank'],
  },
  'reaches-more': {
    effect: 'weaker',
    because: 'A stolen credential reaches more.',
    sources: ['rfc9700-2.3-least'],
  },
  'reaches-less': {
    effect: 'stronger',
    because: 'A stolen credential reaches less.',
    sources: ['rfc9700-2.3-least'],
  },
  'signs-in-less': {
    effect: 'weaker',
    because: 'An old session suffices where a fresh sign-in was asked for.',
    sources: ['rfc9470-3-challenge', 'conv-step-up-max-age'],
  },
  'signs-in-more': {
    effect: 'stronger',
    because: 'A fresh sign-in is asked for where an old session sufficed.',
    sources: ['rfc9470-3-challenge', 'conv-step-up-max-age'],
  },
  'exception-made': {
    effect: 'weaker',
    because: 'Another scheme than the recommended one is used.',
    sources: ['conv-exception-end'],
  },
  'exception-over': {
    effect: 'stronger',
    because: 'The recommended scheme is used again.',
    sources: ['conv-exception-end'],
  },
  'exception-longer': {
    effect: 'weaker',
    because: 'The exception ends later, or has no end any more.',
    sources: ['conv-exception-end'],
  },
  'exception-shorter': {
    effect: 'stronger',
    because: 'The exception ends sooner, or has an end now.',
    sources: ['conv-exception-end'],
  },
  'scheme-follows-answers': {
    effect: 'neutral',
    because: 'Other answers or rules lead to another scheme; what follows from it is judged by itself.',
    sources: ['conv-fit', 'conv-rank'],
  },
}
