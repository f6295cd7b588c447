/** What the first lines of a gateway's settings name. */
export interface Heading {
  readonly api: string
  readonly decision: string
  readonly knowledge: string
}

/** Comments that say what follows and where it comes from; a name cannot leave its line. */
export const heading = ({ api, decision, knowledge }: Heading): string =>
  [
    `Credentials in the query are refused with 400 at ${api}.`,
    `Written from ${decision}, knowledge ${knowledge}.`,
    'Clients must not send tokens there (RFC 9700, section 4.3.2). The status is a choice: the draft of OAuth 2.1 has the API ignore such a token,',
    'which answers 401; 400 with a reason (RFC 6750, section 3.1; RFC 9457) tells the caller that the credential is burnt.',
  ]
    .map((line) => `# ${line.replace(/[^\x20-\x7e\u00a1-\uffff]/g, '')}`)
    .join('\n')
