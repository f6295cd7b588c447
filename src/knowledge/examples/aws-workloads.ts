import { currentVersion, type WorkedExample } from '../notation'

/** Programs, pipelines and people that call a cloud without a stored key. */
export const awsWorkloads: WorkedExample = {
  id: 'aws-workloads',
  title: 'Cloud workloads (AWS)',
  hard: 'Everything that used to hold an access key: servers, pipelines, a data centre, people',
  design: {
    version: 1,
    knowledge: currentVersion,
    api: { name: 'Workloads on AWS', profiles: [] },
    integrations: [
      {
        name: 'Service with an IAM role',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'federated-identity',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'external-issuer',
        },
        access: { objects: ['read', 'write'], queues: ['read'] },
      },
      {
        name: 'Release pipeline',
        answers: {
          authority: 'service',
          client: 'pipeline',
          capability: 'federated-identity',
          trust: 'own-org',
          sensitivity: 'critical',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'external-issuer',
        },
        access: { stacks: ['read', 'update'], images: ['push'] },
        current: { scheme: 'api_key', transport: 'header', lifetimeSeconds: null, shared: true },
      },
      {
        name: 'Server in our own data centre',
        answers: {
          authority: 'service',
          client: 'workload',
          capability: 'key-pair',
          trust: 'own-org',
          sensitivity: 'confidential',
          revocation: 'within-an-hour',
          path: 'direct',
          issuer: 'external-issuer',
        },
        access: { backups: ['write'] },
      },
      {
        name: 'Engineer at the command line',
        answers: {
          authority: 'user',
          client: 'cli',
          capability: 'local-browser',
          trust: 'own-org',
          sensitivity: 'critical',
          revocation: 'within-minutes',
          path: 'direct',
          needs: ['step-up'],
          issuer: 'external-issuer',
        },
        access: { stacks: ['read', 'update', 'delete'] },
        sensitive: { stacks: ['delete'] },
      },
    ],
  },
  notes: [
    {
      integration: 'Service with an IAM role',
      provider:
        'A role is attached to the machine, task or function, and its temporary credentials come from the platform by themselves; requests are signed with them.',
      differs: 'Minutes instead of hours, where the platform lets one choose. The signature on each request already does what a bound token would.',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/aws-startup-security-baseline/wkld-01.html',
    },
    {
      integration: 'Release pipeline',
      provider:
        'The runner’s OpenID Connect token is traded for a role’s temporary credentials, an hour by default and 15 minutes at least. Stored access keys, which sign requests and never end, still work.',
      differs: 'Five minutes is below what the service can issue: take its 15, tie the role to repository and branch, and write the difference down.',
      url: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
    },
    {
      integration: 'Server in our own data centre',
      provider:
        'IAM Roles Anywhere takes a signature with the key of an X.509 certificate from an authority that you register, for credentials of 15 minutes to 12 hours.',
      differs: 'The same idea with registered names: a client that authenticates by its key at a token endpoint, and a token that is bound to it.',
      url: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/authentication-create-session.html',
    },
    {
      integration: 'Engineer at the command line',
      provider: 'The command line signs the person in through the browser with the code grant and PKCE; the device code remains as an option.',
      differs: 'Shorter tokens that are bound to a key on the machine, and a fresh sign-in before a stack is deleted.',
      url: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html',
    },
  ],
}
