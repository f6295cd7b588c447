// Lint with types, and the walls of the house: which room may import which, and what the pure rooms may not touch.

/** Rooms and what each may import, its door (`index`) only; `types` lists the rooms of which only types may be imported. */
const rooms = {
  design: { imports: [] },
  knowledge: { imports: ['design'], types: ['design'] },
  engine: { imports: ['design', 'knowledge'], types: ['knowledge'] },
  flows: { imports: ['design', 'knowledge', 'engine'], types: ['engine'] },
  documents: { imports: ['design', 'knowledge', 'engine', 'flows'] },
  link: { imports: ['design'] },
  openapi: { imports: ['design', 'knowledge', 'engine'] },
  app: { imports: ['design', 'knowledge', 'engine', 'flows', 'documents', 'link', 'openapi'], impure: true },
  cli: { imports: ['design', 'knowledge', 'engine', 'flows', 'documents', 'link', 'openapi'], impure: true },
}
const names = Object.keys(rooms)
const deepestFolder = 6

/** What may be imported of a room: its index; of `knowledge` also the notation, its words without the data; of `link` also the short form, which brings a library; in tests and scripts the generators, the published cases, and the pieces of Markdown. */
const doors = (room, isTest) => ['index', ...(sideDoors[room] ?? []), ...(isTest ? (testDoors[room] ?? []) : [])]
const sideDoors = { knowledge: ['notation'], link: ['short'] }
const testDoors = { design: ['generators'], link: ['generators'], knowledge: ['cases/scenarios.json'], documents: ['markdown/index'], app: ['prose/join'] }
const byTheDoor = 'Another room is entered by its door: import its index.'

/** Any text but the words, no two of which begin alike: the regular expressions here know no look-ahead. */
function noneOf(words) {
  const begun = words.flatMap((word) => Array.from(word).map((next, at) => (at === 0 ? '' : `${word.slice(0, at)}[^${next}]|${word.slice(0, at)}$|`)))
  return `(${begun.join('')}${words.map((word) => `${word}.`).join('|')}|[^${words.map((word) => word[0]).join('')}])`
}

/** Import patterns for files that lie `depth` folders below their room. */
function walls(room, depth, isTest) {
  const { types = [], impure = false } = rooms[room]
  // A test may prove what its room is for by the rooms that use it.
  const imports = isTest ? names.filter((other) => other !== room && !rooms[other].impure) : rooms[room].imports
  const up = `^${'\\.\\./'.repeat(depth + 1)}`
  const closed = names.filter((other) => other !== room && !imports.includes(other))
  const patterns = [
    { regex: `${up}(${closed.join('|')})(/|$)`, message: `${room}/ may import ${imports.join(', ') || 'no other room'} only.` },
    ...imports.map((other) => ({ regex: `${up}${other}/${noneOf(doors(other, isTest))}`, message: byTheDoor })),
    { regex: `^(\\.\\./){${depth + 2},}`, message: 'Nothing outside src/ belongs in a room.' },
  ]
  if (types.length > 0 && !isTest)
    patterns.push({ regex: `${up}(${types.join('|')})(/index)?$`, allowTypeImports: true, message: `${room}/ may import types of ${types.join(', ')} only.` })
  if (!impure && !isTest)
    patterns.push({ regex: '^(node:|react($|[-/])|zustand|zundo|mermaid|@testing-library/)', message: `${room}/ is pure: no DOM, no Node, no state.` })
  return patterns
}

const because = 'Pure rooms know no clock, network, storage, randomness or DOM: same input, same output.'
const impureGlobals = `
  Date window document globalThis self navigator location history localStorage sessionStorage indexedDB caches
  fetch XMLHttpRequest WebSocket EventSource Worker crypto performance process Buffer console
  setTimeout setInterval setImmediate requestAnimationFrame requestIdleCallback queueMicrotask`
  .trim()
  .split(/\s+/)
  .map((name) => ({ name, message: because }))
const impureProperties = [{ object: 'Math', property: 'random', message: because }]

const roomOverrides = names.flatMap((room) =>
  Array.from({ length: deepestFolder + 1 }, (_, depth) => {
    const path = `src/${room}/${'*/'.repeat(depth)}*`
    const pure = rooms[room].impure !== true
    const restrict = (isTest) => ({ 'no-restricted-imports': ['error', { patterns: walls(room, depth, isTest) }] })
    return [
      {
        files: [`${path}.ts`, `${path}.tsx`],
        rules: {
          ...restrict(false),
          ...(pure && { 'no-restricted-globals': ['error', ...impureGlobals], 'no-restricted-properties': ['error', ...impureProperties] }),
        },
      },
      {
        files: [`${path}.test.ts`, `${path}.test.tsx`, `${path}generators.ts`],
        rules: { ...restrict(true), 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
      },
    ]
  }).flat(),
)

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  env: { builtin: true, browser: true, node: true },
  ignorePatterns: ['dist', 'node_modules', 'test-results', 'playwright-report'],
  rules: {
    'import/no-cycle': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'react/rules-of-hooks': 'error',
    'react/no-danger': 'error',
    // Keys of a literal are known by its type; an assertion is how TypeScript is told.
    'typescript/no-unsafe-type-assertion': 'off',
    // The JSX transform brings React itself.
    'react/react-in-jsx-scope': 'off',
    // Stylesheets and fonts are imported for their effect.
    'import/no-unassigned-import': 'off',
    // fast-check and zod are used by their default names, as their own documents do.
    'import/no-named-as-default-member': 'off',
    // An effect returns its clean-up only where there is one.
    'typescript/consistent-return': 'off',
    'promise/always-return': 'off',
    // Preallocated tables and sorted fresh copies are meant.
    'unicorn/no-new-array': 'off',
    'unicorn/no-array-sort': 'off',
    // A live region or a scrolling frame has no tag of its own; a frame that scrolls must take the focus.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'group', 'tabpanel'] }],
    // Tables laid out as grids keep their meaning only with the roles written out.
    'jsx-a11y/no-redundant-roles': 'off',
    'jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    // A native checkbox tells its own state, as a switch too.
    'jsx-a11y/role-has-required-aria-props': 'off',
    // Laws are asserted inside properties and for every case of a table, with the case as the message.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'unicorn/no-array-reverse': 'off',
    // A small function reads best beside its use.
    'unicorn/consistent-function-scoping': 'off',
    // Readers of nested callbacks are served well by short, equal names.
    'no-shadow': 'off',
  },
  overrides: [
    {
      files: ['scripts/**', 'e2e/**', 'bench/**', '*.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: names.map((room) => ({ regex: `^(\\./|(\\.\\./)+)src/${room}/${noneOf(doors(room, true))}`, message: byTheDoor })) },
        ],
      },
    },
    ...roomOverrides,
  ],
}
