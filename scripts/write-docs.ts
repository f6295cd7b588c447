/** Writes the pages that are generated from the knowledge: `npm run docs`. */
import { writeFileSync } from 'node:fs'
import { pages } from './docs/pages'

for (const [name, page] of Object.entries(pages)) writeFileSync(new URL(`../docs/${name}`, import.meta.url), page())
