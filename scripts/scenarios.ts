/** Prints how the published cases are decided: each that is not acceptable, then the figures. */
import { judgeCases } from './cases'

const cases = judgeCases()
const mean = (figures: readonly number[]): string => (figures.reduce((sum, figure) => sum + figure, 0) / figures.length).toFixed(1)

for (const { id, title, integrations, passed } of cases)
  if (!passed)
    for (const { acceptable, forbidden, decision } of integrations)
      if (!acceptable || forbidden) {
        const { scheme, clientAuthentication, senderConstraint, tokenFormat, lifetimes, conflict } = decision
        const token = lifetimes?.accessToken ? `, access token ${lifetimes.accessToken.seconds} s` : ''
        const decided =
          scheme === null ? (conflict ? 'a conflict' : 'nothing yet') : `${scheme} (${clientAuthentication}, ${senderConstraint}, ${tokenFormat}${token})`
        console.log(`${forbidden ? 'forbidden' : 'not acceptable'}: ${id} (${title}): decided ${decided}`)
      }

const asked = cases.flatMap(({ integrations }) => integrations.map((one) => one.asked))
console.log(`questions asked: ${mean(asked.map(({ all }) => all))} on average, ${mean(asked.map(({ scheme }) => scheme))} until the scheme is settled`)
console.log(`preferred: ${cases.filter(({ preferred }) => preferred === true).length} of ${cases.filter(({ preferred }) => preferred !== null).length}`)
console.log(`forbidden: ${cases.filter(({ forbidden }) => forbidden).length} of ${cases.length}`)
console.log(`${cases.filter(({ passed }) => passed).length} of ${cases.length} cases are decided acceptably`)
