export type CheckId = string
