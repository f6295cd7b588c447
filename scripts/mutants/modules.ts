/** Runs modules as functions, so that many variants of them can be loaded beside each other in one process. */
import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import { moduleRunnerTransform, transformWithOxc } from 'vite'
import { ssrExportAllKey, ssrExportNameKey, ssrImportKey, ssrImportMetaKey } from 'vite/module-runner'

export type Exports = Record<string, unknown>

/** A module ready to run: the addresses that it imports, and its body. */
export interface Body {
  readonly imports: readonly string[]
  readonly run: (load: (address: string) => Exports) => Exports
}

/** A module's address, or a package's name. */
const addressOf = (specifier: string, from: URL): string => (specifier.startsWith('.') ? new URL(`${specifier}.ts`, from).href : specifier)

/** Takes the types off and turns imports and exports into calls. */
export async function bodyOf(url: URL, text: string): Promise<Body> {
  const plain = await transformWithOxc(text, url.pathname, { lang: 'ts', sourcemap: false })
  const linked = await moduleRunnerTransform(plain.code, null, url.pathname, plain.code)
  if (linked === null) throw new Error(`${url.pathname} cannot be turned into a module`)
  // No module here waits for anything, so that a variant is run and timed in one go.
  const code = linked.code.replaceAll(`await ${ssrImportKey}(`, `${ssrImportKey}(`)
  const call = compileFunction(`'use strict'\n${code}`, [ssrImportKey, ssrExportNameKey, ssrExportAllKey, ssrImportMetaKey])
  return {
    imports: (linked.deps ?? []).map((specifier) => addressOf(specifier, url)),
    run(load) {
      const exports: Exports = {}
      call(
        (specifier: string) => load(addressOf(specifier, url)),
        (name: string, get: () => unknown) => Object.defineProperty(exports, name, { enumerable: true, get }),
        (other: Exports) => Object.defineProperties(exports, Object.getOwnPropertyDescriptors(other)),
        { url: url.href },
      )
      return exports
    },
  }
}

/** Modules that can be varied, by address, and what they import from elsewhere, which all variants share. */
export interface Modules {
  readonly bodies: ReadonlyMap<string, Body>
  readonly outside: ReadonlyMap<string, Exports>
}

/** Reads modules; a package of which tests are given a stand-in is not loaded. */
export async function readModules(urls: readonly URL[], standIns: readonly string[]): Promise<Modules> {
  const bodies = new Map<string, Body>()
  for (const url of urls) bodies.set(url.href, await bodyOf(url, readFileSync(url, 'utf8')))
  const outside = new Map<string, Exports>()
  for (const address of new Set([...bodies.values()].flatMap(({ imports }) => imports)))
    if (!bodies.has(address) && !standIns.includes(address)) outside.set(address, (await import(address)) as Exports)
  return { bodies, outside }
}

/** Loads one variant: `changed` stands in for modules that can be varied, `given` for what comes from elsewhere. */
export function variantOf({ bodies, outside }: Modules, changed: ReadonlyMap<string, Body>, given: ReadonlyMap<string, Exports>): (address: string) => Exports {
  const loaded = new Map<string, Exports>()
  const load = (address: string): Exports => {
    const known = loaded.get(address) ?? given.get(address)
    if (known !== undefined) return known
    const body = changed.get(address) ?? bodies.get(address)
    const exports = body === undefined ? outside.get(address) : body.run(load)
    if (exports === undefined) throw new Error(`there is no ${address}`)
    loaded.set(address, exports)
    return exports
  }
  return load
}
