import type { Value } from './question'

/** Profiles of the field that a whole API can follow; a tick is no claim of compliance. */
export const profiles = {
  fapi2: {
    label: 'FAPI 2.0',
    help: 'The OpenID Foundation’s security profile for high-value APIs.',
    example: 'Open banking.',
    synonyms: ['fapi', 'fapi-2', 'open-banking'],
  },
  'smart-on-fhir': {
    label: 'SMART on FHIR',
    help: 'HL7’s profile for health records.',
    example: 'A patient app that reads a hospital’s records.',
    synonyms: ['smart', 'fhir', 'hl7'],
  },
  'pci-dss': {
    label: 'PCI DSS',
    help: 'The card industry’s standard, for systems that touch cardholder data.',
    example: 'A card vault’s administration.',
    synonyms: ['pci', 'cards'],
  },
  psd2: {
    label: 'PSD2',
    help: 'The European rules for access to payment accounts.',
    example: 'An account information service.',
    synonyms: ['sca', 'rts', 'xs2a'],
  },
  hipaa: { label: 'HIPAA', help: 'The United States’ security rule for health data.', example: 'A clinic’s patient portal.', synonyms: ['phi', 'health-us'] },
  mcp: {
    label: 'Model Context Protocol',
    help: 'The authorization part of the protocol between AI clients and tool servers.',
    example: 'A remote tool server.',
    synonyms: ['model-context-protocol'],
  },
} as const satisfies Record<string, Value>

export type Profile = keyof typeof profiles
export const profileIds = Object.keys(profiles) as Profile[]
