/** Writes the published JSON Schemas anew: `npx tsx scripts/write-schemas.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { designSchema } from '../src/design/index'
import { decisionSchema } from '../src/engine/index'

const folder = new URL('../public/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries({ 'design-1.json': designSchema(), 'decision-1.json': decisionSchema() })) {
  const file = new URL(name, folder)
  const options = await resolveConfig(file)
  writeFileSync(file, await format(JSON.stringify(schema), { ...options, parser: 'json' }))
}
