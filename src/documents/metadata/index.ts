export { renderResourceMetadata, renderServerMetadata, resourceMetadata, serverMetadata } from './metadata'
