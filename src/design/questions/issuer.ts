import { question } from '../question'

export const issuer = question('issuer', {
  label: 'Who issues credentials',
  ask: 'Who issues the credentials?',
  why: 'Without an authorization server OAuth is closed; with several the client must tell them apart.',
  appliesWhen: { authority: ['user', 'service', 'event'] },
  values: {
    'own-issuer': {
      label: 'An issuer of your own',
      help: 'An authorization server that your organisation runs or rents.',
      example: 'Your identity platform.',
      synonyms: ['own-as', 'idp', 'keycloak', 'own-idp'],
    },
    'external-issuer': {
      label: 'A partner’s or trusted issuer',
      help: 'Another organisation’s authorization server.',
      example: 'The provider’s token endpoint.',
      synonyms: ['external', 'social', 'provider-issuer', 'external-idp'],
    },
    'several-issuers': {
      label: 'Several issuers',
      help: 'One API or client works with more than one.',
      example: 'Each bank has its own.',
      synonyms: ['multi-issuer', 'multi-tenant', 'federation-of-issuers'],
    },
    'no-issuer': {
      label: 'None, or no OAuth',
      help: 'There is no authorization server, or one side cannot do OAuth.',
      example: 'A legacy partner.',
      synonyms: ['no-oauth', 'no-as', 'without-oauth'],
    },
  },
})
