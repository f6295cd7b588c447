import type { Control } from '../notation'

/** Acting for somebody else, and being vouched for. */
export const delegationControls = {
  'no-token-forwarding': {
    code: 'AUTH-DEL-01',
    label: 'No forwarding of tokens',
    statement: 'pass the token that a caller presented on to another API.',
    verify: 'The `aud` of the token that leaves differs from that of the one that came.',
    verifiedBy: 'machine',
    covers: ['confused-deputy', 'audience-confusion', 'lost-attribution'],
    concern: 'delegation',
  },
  'exchange-narrows': {
    code: 'AUTH-DEL-03',
    label: 'Exchange narrows and names',
    statement:
      'issue an exchanged token for the next API alone, with no more scope and no longer life than before, the user as `sub` and the acting service in `act`.',
    verify: 'The exchanged token shows both, is refused by every other API and ends no later than the old one, and an exchange for a further scope fails.',
    verifiedBy: 'machine',
    covers: ['audience-confusion', 'confused-deputy', 'over-privilege', 'eternal-grant', 'lost-attribution'],
    concern: 'delegation',
  },
  'federation-subject-pinned': {
    code: 'AUTH-DEL-05',
    label: 'Federated subject pinned',
    statement: 'accept a platform’s assertion only for one exact issuer, subject and audience, with no wildcard that another tenant can match.',
    verify: 'An assertion of another repository, branch or tenant of the same platform is refused.',
    verifiedBy: 'machine',
    covers: ['confused-deputy', 'over-privilege'],
    concern: 'delegation',
  },
  'federation-no-stored-key': {
    code: 'AUTH-DEL-06',
    label: 'No key beside federation',
    statement: 'delete exported keys and secrets that the federated identity replaces.',
    verify: 'The account has no static key left.',
    verifiedBy: 'machine',
    covers: ['key-theft', 'eternal-grant'],
    concern: 'delegation',
  },
  'human-confirms-writes': {
    code: 'AUTH-DEL-07',
    label: 'A person confirms what matters',
    statement: 'have a person confirm what an agent is about to do where it moves money, deletes or discloses.',
    verify: 'Such a call without a confirmation is refused by the API or its gateway.',
    verifiedBy: 'review',
    covers: ['confused-deputy', 'over-privilege'],
    concern: 'delegation',
  },
} as const satisfies Record<string, Control>
