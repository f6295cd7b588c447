/**
 * Names the anchors of headings as GitHub does, in document order: lower case, letters, marks, digits, `_`, `-`
 * and spaces kept, spaces become hyphens, a repetition gets a number.
 */
export function createSlugger(): (heading: string) => string {
  const seen = new Map<string, number>()
  return (heading) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-')
    let unique = slug
    while (seen.has(unique)) {
      const count = seen.get(slug)! + 1
      seen.set(slug, count)
      unique = `${slug}-${count}`
    }
    seen.set(unique, 0)
    return unique
  }
}
