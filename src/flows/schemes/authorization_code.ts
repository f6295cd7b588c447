import { flow } from '../notation'
import { api, authorization, client, codeRedeemed, issuer, tokenCall, user } from './messages'

export const authorizationCode = flow('authorization_code', {
  parties: [user, client, issuer, api],
  phases: [
    { id: 'sign-in', title: 'Sign-in', messages: [...authorization(''), ...codeRedeemed('')] },
    { id: 'call', title: 'Every call', messages: tokenCall() },
  ],
})
