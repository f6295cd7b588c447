/** What a design as a whole can get wrong, beside the anti-patterns that single integrations show. */
import type { Knowledge } from './notation'

export const reviewEntries: Knowledge['review'] = {
  conflict: {
    severity: 'error',
    message: 'No scheme meets the answers together.',
    mend: 'Change one of the answers that the decision names.',
    sources: ['conv-fit'],
  },
  'exception-closed': {
    severity: 'warning',
    message: 'The exception takes a scheme that a rule closes for this caller.',
    mend: 'Choose among the schemes that stay open, or change the answers that close it.',
    sources: ['conv-exception-end'],
  },
  'exception-without-end': {
    severity: 'warning',
    message: 'An exception has no end date.',
    mend: 'Give it a date on which it is looked at again.',
    sources: ['conv-exception-end'],
  },
  'exception-ended': {
    severity: 'error',
    message: 'An exception has ended, and nobody has allowed its scheme since.',
    mend: 'Move to the recommended scheme and end the exception, or have it approved again with a new date.',
    sources: ['conv-exception-end'],
  },
  'weaker-neighbour': {
    severity: 'warning',
    message: 'The same operation is reached under milder answers than a neighbour gives for it, so the weakest way in decides.',
    mend: 'Give both the same sensitivity and the same time to withdrawal, or keep the operation out of one of them.',
    sources: ['conv-weakest-way-in'],
  },
  'issuers-unsaid': {
    severity: 'note',
    message: 'The integrations name different issuers, and none says that there are several.',
    mend: 'Answer “Several issuers” where one client, or the API itself, works with more than one, so that they are told apart.',
    sources: ['rfc9700-2.1-mixup', 'conv-several-issuers'],
  },
  'many-mechanisms': {
    severity: 'note',
    message: 'More than four schemes are in use, each with keys, errors and a runbook of its own.',
    mend: 'See in “What would change it” which integrations could share a scheme.',
    sources: ['conv-few-mechanisms'],
  },
}
