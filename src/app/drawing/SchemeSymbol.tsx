import type { NeverRecommendedId, SchemeId } from '../../design/index'
import type { Candidate } from '../../knowledge/notation'
import styles from './SchemeSymbol.module.css'

/** What a symbol can stand for: a scheme, a decision still open, or answers that no scheme meets. */
export type Symbolised = SchemeId | NeverRecommendedId | 'open' | 'conflict'

/** A person’s device. */
const device = (x: number, y: number, r = 3.5) => <circle cx={x} cy={y} r={r} />
/** A server or job. */
const server = (x: number, y: number) => <rect x={x} y={y} width="7" height="7" />
/** An issuer of tokens. */
const issuer = (x: number, y = 1.5) => <path d={`M${x} ${y}l4 6h-8z`} />
/** A transformation of a credential. */
const transformation = (x: number, y: number, r: number) => <path d={`M${x} ${y - r}l${r} ${r}-${r} ${r}-${r}-${r}z`} />
/** The API that is called. */
const api = (x = 32.5) => <path className={styles.bar} d={`M${x} 2v14`} />
/** A token on its way; a cookie is dashed, nothing is dotted. */
const token = (d: string) => <path d={d} />
const cookie = (d: string) => <path className={styles.cookie} d={d} />
const nothing = (d: string) => <path className={styles.nothing} d={d} />
/** A token, or two lines where the connection itself is authenticated by certificates. */
const bound = (from: number, to: number, y: number, double: boolean) =>
  double ? token(`M${from} ${y - 1.5}H${to}M${from} ${y + 1.5}H${to}`) : token(`M${from} ${y}H${to}`)

const key = (
  <>
    {server(1.5, 5.5)}
    {token('M8.5 9H31M15 9v3.5M18.5 9v3.5M22 9v2')}
    {api()}
  </>
)
const codeFlow = (double: boolean) => (
  <>
    {device(5, 12.5)}
    {bound(8.5, 31, 12.5, double)}
    {token('M7.5 10l6.3-3.4')}
    {issuer(18)}
    {api()}
  </>
)
const twoDevices = (
  <>
    {device(5, 13, 3)}
    {device(5, 4.5, 2.5)}
    {token('M8 13H31M7.5 4.7 14.6 5.4')}
    {issuer(18)}
    {api()}
  </>
)

const drawn: { readonly [S in Symbolised]: (double: boolean) => React.ReactNode } = {
  anonymous: () => (
    <>
      {nothing('M3 9h27')}
      {api()}
    </>
  ),
  api_key: () => key,
  client_credentials: (double) => (
    <>
      {server(1.5, 9)}
      {bound(8.5, 31, 12.5, double)}
      {token('M8 9l5.8-2.5')}
      {issuer(18)}
      {api()}
    </>
  ),
  authorization_code: codeFlow,
  bff: (double) => (
    <>
      {device(5, 9)}
      {cookie('M8.5 9H15')}
      {server(15, 5.5)}
      {bound(22, 31, 9, double)}
      {api()}
    </>
  ),
  session_cookie: () => (
    <>
      {device(5, 9)}
      {cookie('M8.5 9H31')}
      {api()}
    </>
  ),
  device_authorization: () => twoDevices,
  ciba: () => (
    <>
      {device(5, 13, 3)}
      {device(26, 4.5, 2.5)}
      {token('M8 13H31M18.8 4.7H23.5M7.2 10.8l4-3.4')}
      {issuer(15)}
      {api()}
    </>
  ),
  mutual_tls: () => (
    <>
      {server(1.5, 5.5)}
      {bound(8.5, 31, 9, true)}
      {api()}
    </>
  ),
  token_exchange: (double) => (
    <>
      {server(1.5, 5.5)}
      {bound(8.5, 13, 9, double)}
      {transformation(18, 9, 5)}
      {bound(23, 31, 9, double)}
      {api()}
    </>
  ),
  workload_federation: (double) => (
    <>
      {server(1.5, 9)}
      {bound(8.5, 31, 12.5, double)}
      {token('M5 9V5.2h3.4M15.6 5.2h4')}
      {issuer(12)}
      {issuer(23)}
      {api()}
    </>
  ),
  jwt_bearer: (double) => (
    <>
      {server(1.5, 9)}
      {bound(8.5, 31, 12.5, double)}
      {token('M5 9V5h3M14 5h5.5')}
      {transformation(11, 5, 3)}
      {issuer(23)}
      {api()}
    </>
  ),
  message_signature: () => (
    <>
      {api(3.5)}
      {token('M5 9h8M21 9h6.5')}
      {transformation(17, 9, 4)}
      {server(27.5, 5.5)}
    </>
  ),
  implicit: codeFlow,
  password: codeFlow,
  http_basic: () => key,
  api_key_in_query: () => key,
  shared_admin_key: () => key,
  open: () => (
    <>
      <circle className={styles.cookie} cx="5" cy="9" r="3.5" />
      {nothing('M10.5 9h19')}
      <path className={`${styles.bar} ${styles.cookie}`} d="M32.5 2v14" />
    </>
  ),
  conflict: () => (
    <>
      {device(5, 9)}
      {token('M8.5 9h5M15 5.5l7 7M22 5.5l-7 7')}
      {nothing('M24.5 9H31')}
      {api()}
    </>
  ),
}

interface SchemeSymbolProps {
  readonly scheme: Symbolised
  /** Draws the line to the API double for mutual TLS. */
  readonly binding?: Candidate['senderConstraint'] | null
  readonly size?: 's' | 'm' | 'l'
}

/** The schematic symbol of a scheme, from five parts; decoration, its name always stands beside it. */
export function SchemeSymbol({ scheme, binding = null, size = 'm' }: SchemeSymbolProps) {
  return (
    <svg className={styles.symbol} data-size={size} data-scheme={scheme} viewBox="0 0 36 18" aria-hidden="true" focusable="false">
      {drawn[scheme](binding === 'mtls')}
    </svg>
  )
}
