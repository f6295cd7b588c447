/**
 * A table as RFC 4180 has it: lines end in CRLF, a cell with a comma, a quote or a line break stands in quotes.
 * No cell is a formula: one that a spreadsheet could run gets an apostrophe before it (OWASP, CSV Injection).
 */
export const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map((text) => cell(harmless(text))).join(',')}\r\n`).join('')

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One line without what reorders its neighbours, that no spreadsheet takes for a formula; the wide forms count in East Asian settings. */
function harmless(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cs}]/gu, '')
    .trim()
  return /^[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line
}
