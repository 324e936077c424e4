import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Node, type ParseError, findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { PublishedType } from '@elles/domain/contract'
import { BrokenDemonstration, type FileProblem } from './problem.ts'

/** One entry of the demonstration content, with its syntax tree so that a problem can name its line. */
export interface DemonstrationFile {
  type: PublishedType
  slug: string
  /** Path below the demonstration folder. */
  file: string
  text: string
  tree: Node
  values: Record<string, unknown>
}

/** Where each type's entries lie, in the order in which relations let them be created. */
const folders: readonly (readonly [PublishedType, string])[] = [
  ['theme', 'themes'],
  ['partner-structure', 'structures'],
  ['opportunity', 'opportunities'],
  ['resource', 'resources'],
  ['testimonial', 'testimonials'],
  ['redirect', 'redirects'],
]
const singles: readonly (readonly [PublishedType, string])[] = [['home', 'home.json'], ['settings', 'settings.json']]

function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Reads every entry, in loading order. Throws BrokenDemonstration naming each line that is not JSON. */
export function readDemonstration(root: string): DemonstrationFile[] {
  const problems: FileProblem[] = []
  const paths: [PublishedType, string][] = [
    ...folders.flatMap(([type, folder]) => jsonFiles(join(root, folder)).map((name): [PublishedType, string] => [type, join(folder, name)])),
    ...singles.filter(([, file]) => existsSync(join(root, file))).map(([type, file]): [PublishedType, string] => [type, file]),
  ]
  const files = paths.flatMap(([type, file]) => {
    const text = readFileSync(join(root, file), 'utf8')
    const errors: ParseError[] = []
    const tree = parseTree(text, errors)
    for (const { error, offset } of errors) problems.push({ file, line: lineAt(text, offset), message: `JSON : ${printParseErrorCode(error)}` })
    if (!tree || errors.length > 0) return []
    return [{ type, slug: basename(file, '.json'), file, text, tree, values: getNodeValue(tree) as Record<string, unknown> }]
  })
  if (problems.length > 0) throw new BrokenDemonstration(problems)
  return files
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** The line of the value at a path, or of its nearest parent that the file holds. */
export function lineOf({ tree, text }: DemonstrationFile, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset)
  }
  return 1
}
