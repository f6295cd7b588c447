export type SourceId = string
