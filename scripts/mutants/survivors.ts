/** Mutants that nothing notices, of those that the usual seed draws, each with the reason why it cannot be noticed or need not be. */
export const survivors: Readonly<Record<string, string>> = {
  'deciding.ts decidingOf.mark: place < candidates.length → place <= candidates.length': 'It looks one place too far, where no set has anything.',
  'fapi-resource-server-checks-revocation: of tokenFormat dropped': 'Only JWTs are validated locally.',
  'scheme jwt_bearer: registration 1: of refresh dropped': 'This scheme has no refresh tokens.',
  'what-if.ts changesBetween.sayFigure: before ?? null → before': 'A figure that is absent is not told from one that is null by what follows.',
  'check dpop-proof-is-fresh: of tokenFormat dropped': 'Whatever DPoP binds has a token.',
  'unknowns.ts outcomesOf: return → nothing': 'An answered question has one value, from which every outcome is reached, so that nothing is printed of it.',
  'scheme client_credentials: registration 1: of refresh: plain added': 'This scheme has no refresh tokens.',
  'check signature-is-compared-in-constant-time: of scheme dropped': 'Only message signatures are validated by a shared signature.',
  'service-key-gives-way-to-short-credentials: when capability: proxy-backend dropped': 'The fit table offers no key to a service with a backend.',
  'service-key-gives-way-to-short-credentials: when capability: mesh-certificate dropped': 'The fit table offers no key to a service in a mesh.',
  'explain.ts byId: a.entry.id < b.entry.id → a.entry.id <= b.entry.id': 'Ids are unique.',
  'settle.ts placed: number < 0 || !asks[q] → number < 0 && !asks[q]': 'Only complete answers come here, and what does not apply was dropped before.',
  'smart-backend-services-sign-assertions: when authority dropped': 'The fit table offers client credentials to services only.',
  'deciding.ts leadersOf: …orbids, place * width, width) && !leaders.some((leader) => bea… → …orbids, place * width, width) || !leaders.some((leader) => bea…':
    'More leaders than are needed: slower, with the same winner.',
  'away-user-brings-no-token-to-exchange: when client dropped': 'The fit table offers an exchange for a user to no other client.',
  'critical-grant-may-name-the-transaction: of scheme: client_credentials added': 'The rule speaks of users, to whom client credentials are never offered.',
  "others.ts closingOf: fit === null ? 'No scheme serves this call… → false ? 'No scheme serves this call…":
    'Every caller has a row of the fit table; the case is there for answers that do not go together.',
  'compile.ts createCompiler.reachOf: reach.set(prepared, own) → nothing': 'It only remembers what would be worked out again.',
  'event-carries-a-signed-time: of scheme: jwt_bearer added': 'The rule speaks of events, to which this grant is never offered.',
  'scheme token_exchange: registration 5: of clientAuthentication: none added': 'Whoever exchanges a token authenticates.',
  'browser-personal-data-belongs-in-a-backend: basis guidance':
    'A basis only weighs against others, and no place was found where this one decides; docs/rules.md prints it.',
  'rotation-of-bound-grants-is-disputed: of refresh: plain dropped': 'The rule speaks of FAPI, under which no plain grant of a user was found to win.',
  'engine.ts createEngine.marksOf: if (known.size >= keptMarks) known.clear() → if (true) known.clear()': 'It only remembers what would be worked out again.',
  'table.ts tableFor: 0 → 1 (2)': 'Only how many there are counts.',
  'scheme client_credentials: registration 3: when clientType dropped': 'Whoever uses client credentials authenticates.',
  'others.ts closingOf: fit === null ? [] : fit.sources → false ? [] : fit.sources':
    'Every caller has a row of the fit table; the case is there for answers that do not go together.',
  'mesh-call-through-a-proxy-carries-an-assertion: when authority dropped':
    'Beside services the fit table offers mutual TLS to events alone, where the signature comes before it and was never seen to lose.',
  'compare/designs.ts paired: 1 → 2': 'Any number below none does.',
  'compare/integrations.ts accessCompared.fresh: 0 → 1 (2)':
    'A scope that stands for nothing in particular is never among named ones, so that both sides gain and lose, which is unjudged as well.',
}
