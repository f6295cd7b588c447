/** Parts of the Markdown document that can be switched off in the link (`off.…`), with their names for a screen. */
export const documentSections = {
  summary: 'Summary',
  conventions: 'How to read the rules',
  criteria: 'Success criteria',
  rules: 'General rules',
  choice: 'Choosing the scheme',
  answers: 'Answers',
  others: 'Why not the others',
  request: 'Request example',
  diagram: 'Diagram and its steps',
  remarks: 'Risks, costs and disagreements',
  scopes: 'Scopes and permissions',
  runbook: 'Revocation and rotation',
  checklist: 'Validation checklist',
  errors: 'Errors',
  refusals: 'What to refuse',
  open: 'Open points',
  migration: 'Migration',
  coverage: 'Coverage of OWASP’s lists',
  references: 'References',
} as const

export type DocumentSection = keyof typeof documentSections
