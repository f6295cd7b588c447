export { openApiDocument, renderOpenApi } from './document'
export { openApiVersions, securityOf, type OpenApiVersion, type SecurityScheme } from './security'
