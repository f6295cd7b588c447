/** How a design shows an anti-pattern: conditions on an integration's answers and on what it uses today; any of them is enough. */
import type { Condition } from '../design/index'

export const detections: Readonly<Record<string, readonly Condition[]>> = {
  'AP-01': [{ 'current.shared': 'shared' }, { 'current.scheme': 'shared_admin_key' }, { 'chosen.scheme': 'shared_admin_key' }],
  'AP-02': [{ 'current.transport': 'query' }, { 'current.scheme': 'api_key_in_query' }, { 'chosen.scheme': 'api_key_in_query' }],
  'AP-03': [
    {
      'current.lifetime': 'endless',
      'current.scheme': [
        'client_credentials',
        'authorization_code',
        'bff',
        'device_authorization',
        'ciba',
        'token_exchange',
        'workload_federation',
        'jwt_bearer',
        'api_key',
        'shared_admin_key',
      ],
    },
  ],
  'AP-05': [
    { authority: 'user', 'current.scheme': ['api_key', 'api_key_in_query', 'shared_admin_key'] },
    { authority: 'user', 'chosen.scheme': ['api_key', 'api_key_in_query', 'shared_admin_key'] },
  ],
  'AP-06': [
    { sensitivity: ['confidential', 'critical'], 'current.scheme': ['api_key', 'api_key_in_query', 'shared_admin_key'] },
    { sensitivity: ['confidential', 'critical'], 'chosen.scheme': ['api_key', 'api_key_in_query', 'shared_admin_key'] },
  ],
  'AP-07': [{ 'current.scheme': 'implicit' }, { 'chosen.scheme': 'implicit' }],
  'AP-08': [{ 'current.scheme': 'password' }, { 'chosen.scheme': 'password' }],
  'AP-13': [
    { 'current.scheme': 'device_authorization', capability: ['local-browser', 'instance-key'] },
    { 'current.scheme': 'device_authorization', sensitivity: ['confidential', 'critical'] },
    { 'chosen.scheme': 'device_authorization', capability: ['local-browser', 'instance-key'] },
  ],
  'AP-27': [{ capability: 'federated-identity', 'current.scheme': ['api_key', 'api_key_in_query', 'shared_admin_key', 'http_basic'] }],
  'AP-28': [{ authority: ['user', 'service'], 'current.scheme': 'anonymous' }],
  'AP-33': [{ 'access.word': ['all', 'any', 'admin', 'everything', 'full', 'full-access', 'root', 'superuser'] }],
  'AP-34': [
    {
      authority: 'event',
      'current.scheme': [
        'anonymous',
        'api_key',
        'api_key_in_query',
        'shared_admin_key',
        'http_basic',
        'session_cookie',
        'client_credentials',
        'jwt_bearer',
        'mutual_tls',
      ],
    },
  ],
  'AP-37': [
    { authority: 'user', 'current.scheme': 'http_basic' },
    { authority: 'user', 'chosen.scheme': 'http_basic' },
  ],
  'AP-40': [
    { client: 'agent', 'current.shared': 'shared' },
    { client: 'agent', 'current.scheme': 'shared_admin_key' },
  ],
}
