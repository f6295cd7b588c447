import { flow } from '../notation'
import { api, authorization, browser, client, codeRedeemed, issuer, tokenCall, user } from './messages'

export const authorizationCode = flow('authorization_code', {
  parties: [user, browser, client, issuer, api],
  phases: [
    { id: 'sign-in', title: 'Sign-in', messages: [...authorization(''), ...codeRedeemed('')] },
    { id: 'call', title: 'Every call', messages: tokenCall() },
  ],
})
