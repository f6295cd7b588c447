export { renderSpectral, spectralRuleset } from './ruleset'
