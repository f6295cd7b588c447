export type ControlId = string
