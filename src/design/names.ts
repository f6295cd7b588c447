/** Names of APIs and integrations: what they may hold, what unnamed things are called, and how two are told apart. */

/** The longest name, in characters as people count them in code: Unicode code points. */
export const longestName = 200

/**
 * A text as it may stand in a name: NFC, without controls and unpaired surrogates, each run of white space one space,
 * at most `longest` code points. The answer may be empty.
 */
export function cleanName(text: string, longest: number = longestName): string {
  // No clean name needs more; it bounds the work on hostile input.
  const plain = text
    .slice(0, longest * 20)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .trim()
  return plain.length <= longest ? plain : Array.from(plain).slice(0, longest).join('').trim()
}

/** The name to show: the clean name or, where it is empty, "Unnamed API", with an index (from 0) "Integration 1". */
export function displayName(name: string, index?: number): string {
  return cleanName(name) || (index === undefined ? 'Unnamed API' : `Integration ${index + 1}`)
}

/** The names with a number behind each repetition: the second "Shop" is "Shop 2", unless something else is called so. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  return distinct(
    names,
    (name, n) =>
      `${Array.from(name)
        .slice(0, longestName - String(n).length - 1)
        .join('')
        .trim()} ${n}`,
  )
}

/** A name in lower-case ASCII letters, digits and single hyphens, as a file name or id wants it; `fallback` where nothing remains. */
export function slugify(name: string, fallback = 'unnamed'): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '')
  return slug || fallback
}

/** One slug for each name, no two alike; "integration-3" where a name has no ASCII letter or digit. */
export function slugsOf(names: readonly string[]): readonly string[] {
  return distinct(
    names.map((name, index) => slugify(name, `integration-${index + 1}`)),
    (slug, n) => `${slug}-${n}`,
  )
}

function distinct(texts: readonly string[], numbered: (text: string, n: number) => string): readonly string[] {
  const taken = new Set(texts)
  const seen = new Set<string>()
  const next = new Map<string, number>()
  return texts.map((text) => {
    if (!seen.has(text)) {
      seen.add(text)
      return text
    }
    for (let n = next.get(text) ?? 2; ; n += 1) {
      const candidate = numbered(text, n)
      if (taken.has(candidate)) continue
      taken.add(candidate)
      next.set(text, n + 1)
      return candidate
    }
  })
}
