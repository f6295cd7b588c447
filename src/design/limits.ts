/** How much a design may hold, whichever way it comes. */

/** The most integrations that one design may have. */
export const mostIntegrations = 500
/** The longest reason for an exception, in code points. */
export const longestReason = 500
/** The most entries of a list of words. */
export const mostEntries = 200
/** The longest word, and the longest part that is kept though nobody here knows it. */
export const longestWord = 80
export const longestUnknown = 2000

/** Whether `YYYY-MM-DD` names a day that exists. */
export function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}
