export type ThreatId = string
