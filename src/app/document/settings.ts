import type { Api, Design } from '../../design/index'
import { documentSections } from '../../documents/index'

export const headingLevels = [1, 2, 3] as const

const without = (api: Api, key: 'off' | 'headings'): Api => {
  const { [key]: _, ...rest } = api
  return rest
}

/** Switches a section of the document on or off; nothing is written where all are on. */
export function withSection(id: string, on: boolean): (design: Design) => Design {
  return (design) => {
    const before = new Set(design.api.off)
    if (on) before.delete(id)
    else before.add(id)
    const known = Object.keys(documentSections).filter((section) => before.has(section))
    const off = [...known, ...[...before].filter((section) => !known.includes(section))]
    return { ...design, api: off.length === 0 ? without(design.api, 'off') : { ...design.api, off } }
  }
}

/** Sets the level of the document's first heading; the first one is not written. */
export function withHeadings(level: number): (design: Design) => Design {
  return (design) => ({ ...design, api: level === 1 ? without(design.api, 'headings') : { ...design.api, headings: level } })
}
