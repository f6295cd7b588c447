/** What of the knowledge is only read, where the build keeps it in a file of its own; here the knowledge is whole, so nothing is missing. */
import type { Part } from './join'

export const prose: Part = {}
