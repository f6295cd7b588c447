/** The version of the advice that this version of the product gives, `YYYY-MM`; a new design starts with it. */
export const currentKnowledge = '2026-11'

/** Whether a text has the form of an advice version. */
export function isKnowledgeVersion(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text)
}
