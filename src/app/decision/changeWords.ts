import { durationWords } from '../../design/index'
import type { Knowledge } from '../../knowledge/notation'

/** One difference that another answer makes, in words. */
export interface Change {
  readonly what: string
  /** Null: there was nothing. */
  readonly before: string | null
  readonly after: string | null
}

export interface Changes {
  /** Figures and settings, the scheme left out: it is drawn. */
  readonly values: readonly Change[]
  /** Requirements that come, go or change their strength. */
  readonly controls: readonly Change[]
  /** What is no difference of a value, as "no scheme meets these answers together". */
  readonly remarks: readonly string[]
}

const labels: Readonly<Record<string, string>> = {
  clientAuthentication: 'client proves by',
  senderConstraint: 'token bound by',
  tokenFormat: 'token',
  refresh: 'refresh token',
  validation: 'check',
  accessToken: 'access token',
  refreshIdle: 'refresh token idle',
  refreshAbsolute: 'refresh token in all',
  sessionIdle: 'session idle',
  sessionAbsolute: 'session in all',
  code: 'code',
  keyRotation: 'key',
  certificate: 'certificate',
  signatureWindow: 'signature window',
  exposure: 'exposure',
  'look-ups per call': 'look-ups a call',
}

const valueWords = (value: string): string => value.replace(/^(\d+) s$/, (_, seconds: string) => durationWords(Number(seconds)))

/** Reads the engine's differences, as `accessToken: 900 s instead of 300 s`. */
export function changeWords(changes: readonly string[], controls: Knowledge['controls']): Changes {
  const read: { values: Change[]; controls: Change[]; remarks: string[] } = { values: [], controls: [], remarks: [] }
  for (const change of changes) {
    const control = /^control ([^:]+): (.+?)(?: instead of (.+))?$/.exec(change)
    const value = /^([^:]+): (.+) instead of (.+)$/.exec(change)
    if (control) {
      const [, id = '', after = '', before = null] = control
      read.controls.push({ what: controls[id as keyof typeof controls]?.label ?? id, before, after: after === 'no longer asked for' ? null : after })
    } else if (value) {
      const [, key = '', after = '', before = ''] = value
      if (key !== 'scheme' && valueWords(before) !== valueWords(after))
        read.values.push({ what: labels[key] ?? key, before: valueWords(before), after: valueWords(after) })
    } else read.remarks.push(change)
  }
  return read
}
