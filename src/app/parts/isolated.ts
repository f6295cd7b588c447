/** A name inside a sentence: one that could turn the text around it stands between isolates. Where markup is at hand, `bdi` does the same. */
export const isolated = (name: string): string =>
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name
