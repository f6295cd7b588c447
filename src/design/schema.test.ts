import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { designSchema } from './index'

describe('the published schema of a design', () => {
  it('is current; `npx tsx scripts/write-schemas.ts` writes it anew', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('../../public/schema/design-1.json', import.meta.url), 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(designSchema())))
  })
})
