import type { WorkedExample } from '../notation'
import { awsWorkloads } from './aws-workloads'
import { github } from './github'
import { internalMesh } from './internal-mesh'
import { iotFleet } from './iot-fleet'
import { mapsKey } from './maps-key'
import { mcpServer } from './mcp-server'
import { openBanking } from './open-banking'
import { slack } from './slack'
import { smartBackend } from './smart-backend'
import { stripe } from './stripe'
import { twilio } from './twilio'

/** Complete designs of real kinds of API, in the order in which they are offered. */
export const examples: readonly WorkedExample[] = [
  github,
  openBanking,
  stripe,
  iotFleet,
  mcpServer,
  internalMesh,
  smartBackend,
  slack,
  twilio,
  mapsKey,
  awsWorkloads,
]
