/** Whether there is anything to go on with, told without reading it. */

/** Where the last designs are kept. */
export const keptKey = 'authwright.designs'

/** Whether this browser keeps designs, or refuses to say. */
export function mayHaveKept(): boolean {
  try {
    return window.localStorage.getItem(keptKey) !== null
  } catch {
    return true
  }
}
