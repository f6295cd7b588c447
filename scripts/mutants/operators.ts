/** How the engine's text is changed: one operator, condition, literal, call or statement at a time. */
import { parseSync } from 'vite'

/** One change of a text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The node that is changed, as it stands. */
  readonly node: string
  /** What stands in its place. */
  readonly becomes: string
  /** Name of the function around it. */
  readonly within: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '|': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '|=': ['&='],
  '&=': ['|='],
  '++': ['--'],
  '--': ['++'],
}
/** Calls that become another, or are left out. */
const calls: Readonly<Record<string, string | null>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  find: 'findLast',
  findIndex: 'findLastIndex',
  filter: null,
  sort: null,
  reverse: null,
  slice: null,
}
const questionsAsked = ['includes', 'has']
/** Parts of a node that hold types. */
const types = ['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeArguments']

/** Every change of one module's text. */
export function editsOf(file: string, source: string): readonly Edit[] {
  const edits: Edit[] = []
  const slice = ({ start, end }: Pick<Node, 'start' | 'end'>): string => source.slice(start, end)

  const visit = (node: Node, within: string): void => {
    const put = (at: Pick<Node, 'start' | 'end'>, text: string): void => {
      const whole = slice(node)
      const becomes = whole.slice(0, at.start - node.start) + text + whole.slice(at.end - node.start)
      edits.push({ start: at.start, end: at.end, text, node: whole, becomes, within })
    }
    const between = (left: Node, right: Node, operator: string): void => {
      const start = left.end + source.slice(left.end, right.start).indexOf(operator)
      for (const other of operators[operator] ?? []) put({ start, end: start + operator.length }, other)
    }
    changesOf(node, { put, between, slice })
    const name = nameOf(node)
    for (const [key, value] of Object.entries(node)) {
      if (types.includes(key)) continue
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(child) && !isType(child)) visit(child, name === null ? within : within === '' ? name : `${within}.${name}`)
    }
  }
  visit(parseSync(file, source, { lang: 'ts' }).program as unknown as Node, '')
  return edits
}

const isType = ({ type }: Node): boolean =>
  (type.startsWith('TS') && !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'].includes(type)) ||
  type.startsWith('Import') ||
  type === 'ExportAllDeclaration'

/** The name that a declaration of a function or of a constant gives to what is inside. */
function nameOf(node: Node): string | null {
  const named =
    node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator'
      ? node['id']
      : node.type === 'Property' && isNode(node['value']) && node['value'].type.endsWith('FunctionExpression')
        ? node['key']
        : null
  if (!isNode(named) || typeof named['name'] !== 'string') return null
  // Only functions and constants of the module name a place; a local of a function does not.
  if (node.type !== 'VariableDeclarator') return named['name']
  return isNode(node['init']) && node['init'].type.endsWith('FunctionExpression') ? named['name'] : null
}

interface Tools {
  /** Puts a text in the place of a part of the node. */
  readonly put: (at: Pick<Node, 'start' | 'end'>, text: string) => void
  /** Changes the operator that stands between two nodes. */
  readonly between: (left: Node, right: Node, operator: string) => void
  readonly slice: (node: Node) => string
}

function changesOf(node: Node, { put, between, slice }: Tools): void {
  const at = (key: string): Node => node[key] as Node
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const operator = node['operator'] as string
      if (operator === '??') put({ start: at('left').end, end: node.end }, '')
      else between(at('left'), at('right'), operator)
      return
    }
    case 'UpdateExpression': {
      const operator = node['operator'] as string
      const start = node['prefix'] === true ? node.start : node.end - operator.length
      put({ start, end: start + operator.length }, operators[operator]![0]!)
      return
    }
    case 'UnaryExpression':
      if (['!', '-', '~'].includes(node['operator'] as string)) put({ start: node.start, end: at('argument').start }, '')
      return
    case 'IfStatement':
    case 'ConditionalExpression':
      put(at('test'), 'true')
      put(at('test'), 'false')
      return
    case 'WhileStatement':
    case 'ForStatement':
      if (isNode(node['test'])) put(node['test'], 'false')
      return
    case 'Literal':
      if (typeof node['value'] === 'boolean') put(node, String(!node['value']))
      if (typeof node['value'] === 'number') put(node, String(node['value'] + 1))
      return
    case 'ArrayExpression':
      if ((node['elements'] as unknown[]).length > 0) put(node, '[]')
      return
    case 'MemberExpression':
      if (node['optional'] === true) {
        const gap = { start: at('object').end, end: at('property').start }
        put(gap, node['computed'] === true ? '[' : '.')
      }
      return
    case 'CallExpression': {
      const callee = at('callee')
      if (callee.type !== 'MemberExpression' || callee['computed'] === true) return
      const [object, property] = [callee['object'] as Node, callee['property'] as Node]
      const name = property['name'] as string
      const other = Object.hasOwn(calls, name) ? calls[name] : undefined
      if (other === null) put({ start: object.end, end: node.end }, '')
      else if (other !== undefined) put(property, other)
      else if (questionsAsked.includes(name)) put(node, `!${slice(node)}`)
      return
    }
    case 'ExpressionStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      put(node, ';')
      return
    case 'ReturnStatement':
      if (node['argument'] === null) put(node, ';')
  }
}
