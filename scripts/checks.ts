/** What `npm run check` holds, cheapest first. */
export const checks = [
  { name: 'types', command: 'npx tsc -p .' },
  { name: 'lint', command: 'npx oxlint -c oxlint.config.js' },
  { name: 'format', command: 'npx prettier --check --log-level warn .' },
  { name: 'unused code', command: 'npx knip' },
  { name: 'knowledge', command: 'npx tsx scripts/check-knowledge.ts' },
] as const
