import { beforeEach, describe, expect, it } from 'vitest'
import { forget, keep, readKept, type Kept } from './keep'

const key = 'authwright.designs'

/** Storage that holds so many characters, and none where the browser refuses. */
class Box implements Partial<Storage> {
  text: string | null = null
  most: number
  constructor(most = Infinity) {
    this.most = most
  }
  getItem = (name: string) => (name === key ? this.text : null)
  setItem = (_: string, text: string) => {
    if (text.length > this.most) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    this.text = text
  }
}
const entry = (documentId: string, time: number): Kept => ({
  documentId,
  name: `Design ${documentId}`,
  link: `#/d/1/2026-11/${documentId}`,
  integrations: 1,
  time,
})
const refusing = (): Storage => {
  throw new DOMException('Access is denied.', 'SecurityError')
}

describe('designs kept in the browser', () => {
  let box: Box
  const storage = () => box as unknown as Storage
  beforeEach(() => {
    box = new Box()
  })

  it('are the last eight, the latest first', () => {
    for (let n = 1; n <= 12; n++) keep(entry(`n${n}`, n), storage)
    expect(readKept(storage).kept.map(({ documentId }) => documentId)).toEqual(['n12', 'n11', 'n10', 'n9', 'n8', 'n7', 'n6', 'n5'])
  })

  it('replace an older state of the same design', () => {
    keep(entry('a', 1), storage)
    keep(entry('b', 2), storage)
    keep(entry('a', 3), storage)
    expect(readKept(storage).kept.map(({ documentId, time }) => [documentId, time])).toEqual([
      ['a', 3],
      ['b', 2],
    ])
  })

  it('give way, the oldest first, where storage is full', () => {
    for (let n = 1; n <= 4; n++) keep(entry(`n${n}`, n), storage)
    box.most = 250
    expect(keep(entry('new', 9), storage)).toBeNull()
    expect(readKept(storage).kept[0]?.documentId).toBe('new')
  })

  it('tell when not even one fits, and leave the older ones alone', () => {
    keep(entry('a', 1), storage)
    box.most = 10
    expect(keep(entry('b', 2), storage)).toBe('full')
    expect(readKept(storage).kept.map(({ documentId }) => documentId)).toEqual(['a'])
  })

  it('are none, and told so, where the browser refuses storage', () => {
    expect(readKept(refusing)).toEqual({ kept: [], trouble: 'refused' })
    expect(keep(entry('a', 1), refusing)).toBe('refused')
    expect(() => forget('a', refusing)).not.toThrow()
  })

  it('survive garbage: what can be read is listed, the rest is left out', () => {
    for (const text of ['{', 'null', '7', '{"a":1}', '"x"']) {
      box.text = text
      expect(readKept(storage)).toEqual({ kept: [], trouble: 'garbage' })
      expect(keep(entry('a', 1), storage)).toBe('garbage')
      expect(readKept(storage)).toEqual({ kept: [entry('a', 1)], trouble: null })
    }
    box.text = JSON.stringify([
      entry('a', 1),
      null,
      5,
      { link: 'javascript:alert(1)' },
      { ...entry('b', 2), link: 'https://elsewhere' },
      { ...entry('c', 3), time: 1e300 },
    ])
    expect(readKept(storage)).toEqual({ kept: [entry('a', 1)], trouble: 'garbage' })
  })
})
