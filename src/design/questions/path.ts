import { question } from '../question'

export const path = question('path', {
  label: 'The way to the API',
  ask: 'Does the API see the client’s own TLS connection?',
  why: 'Client certificates and bindings to them work only where the API sees the connection.',
  ordered: true,
  values: {
    direct: {
      label: 'Directly',
      help: 'TLS ends at the API itself.',
      example: 'A service that listens on its own port.',
      synonyms: ['end-to-end', 'passthrough'],
    },
    'tls-terminated': {
      label: 'A proxy or CDN ends TLS',
      help: 'It can hand on what it saw in a header.',
      example: 'A load balancer or CDN in front.',
      synonyms: ['cdn', 'load-balancer', 'waf', 'terminated'],
    },
    'http-proxy': {
      label: 'HTTP proxies lie between',
      help: 'Several hops read and forward the request.',
      example: 'A layer-7 mesh between regions.',
      synonyms: ['layer-7', 'l7', 'multi-hop'],
    },
  },
})
