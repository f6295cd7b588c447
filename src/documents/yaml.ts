import { dump } from 'js-yaml'

/** A value as YAML, keys in the order given, ending in a line feed; every text is quoted that YAML 1.1 or 1.2 could read as something else. */
export const yaml = (value: unknown): string => dump(value, { lineWidth: -1, noRefs: true })
