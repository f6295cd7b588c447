import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '..')
const readme = readFileSync(resolve(project, 'README.md'), 'utf8')
const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync(resolve(project, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'scripts',
  Record<string, string>
>

describe('the README', () => {
  it('gives a reason for every package, and names no other', () => {
    const rows = readme.split('\n').filter((line) => /^\| `[@a-z]/.test(line) && !line.includes('/` '))
    const named = rows.flatMap((row) => Array.from(row.split('|')[1]!.matchAll(/`([^`]+)`/g), ([, name]) => name!))
    expect(named.toSorted()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].toSorted())
  })

  it('names only scripts and pictures that are there', () => {
    const runs = Array.from(readme.matchAll(/npm run ([a-z]+)/g), ([, name]) => name!)
    expect(runs.filter((name) => !(name in scripts))).toEqual([])
    const pictures = Array.from(readme.matchAll(/\]\((docs\/[^)]+|LICENSE)\)/g), ([, path]) => path!)
    expect(pictures.filter((path) => !existsSync(resolve(project, path)))).toEqual([])
  })
})
