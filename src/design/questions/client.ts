import { question } from '../question'

export const client = question('client', {
  label: 'Where the code runs',
  ask: 'Where does the calling code run?',
  why: 'It decides whether the client can keep a secret and whether a browser is at hand.',
  appliesWhen: { authority: ['user', 'service'] },
  values: {
    browser: {
      label: 'A browser',
      help: 'Script in a page that anyone can read.',
      example: 'A single-page shop front.',
      synonyms: ['spa', 'single-page-app', 'frontend', 'javascript', 'web-app'],
    },
    mobile: {
      label: 'A phone or tablet app',
      help: 'Installed from a store, one copy per person.',
      example: 'A banking app.',
      synonyms: ['ios', 'android', 'native', 'app'],
    },
    desktop: {
      label: 'A desktop app',
      help: 'Installed on a person’s computer, with windows.',
      example: 'A mail client or an editor.',
      synonyms: ['electron', 'native-desktop', 'thick-client'],
    },
    cli: {
      label: 'A command line tool',
      help: 'Typed by a person in a terminal.',
      example: 'A deployment tool on a laptop.',
      synonyms: ['terminal', 'command-line', 'shell', 'script'],
    },
    'web-server': {
      label: 'A web server with pages',
      help: 'Renders pages for people and calls APIs from the server.',
      example: 'A shop in Rails or Django.',
      synonyms: ['website', 'server-side', 'backend', 'mvc'],
    },
    workload: {
      label: 'A service, job or cluster',
      help: 'Server code without pages for people.',
      example: 'A nightly import or a pod.',
      synonyms: ['microservice', 'job', 'pod', 'lambda', 'function', 'worker', 'batch'],
    },
    pipeline: {
      label: 'A CI/CD pipeline',
      help: 'A build or deployment run, often on shared runners.',
      example: 'A workflow that deploys to a cloud.',
      synonyms: ['ci', 'cd', 'ci-cd', 'runner', 'build'],
    },
    'partner-server': {
      label: 'A partner’s or customer’s server',
      help: 'Server code that another organisation runs.',
      example: 'A logistics partner’s order system.',
      synonyms: ['partner', 'b2b', 'third-party-server', 'customer-server'],
    },
    gateway: {
      label: 'A gateway or proxy',
      help: 'A hop that forwards other callers’ requests.',
      example: 'An API gateway or a tool server.',
      synonyms: ['proxy', 'api-gateway', 'reverse-proxy', 'ingress'],
    },
    'limited-input-device': {
      label: 'A TV, console or printer',
      help: 'A person is there, but typing is hard.',
      example: 'A streaming app on a television.',
      synonyms: ['tv', 'console', 'printer', 'smart-tv', 'kiosk'],
    },
    'unattended-device': {
      label: 'A sensor, meter or machine',
      help: 'A thing that works with nobody at it.',
      example: 'A smart meter in a cellar.',
      synonyms: ['iot', 'sensor', 'meter', 'embedded-device', 'edge'],
    },
    agent: {
      label: 'An AI agent or MCP client',
      help: 'A model chooses which calls to make.',
      example: 'An assistant that books travel.',
      synonyms: ['ai', 'llm', 'assistant', 'mcp-client', 'bot'],
    },
  },
})
