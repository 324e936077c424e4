import { readFileSync } from 'node:fs'
import { inRoot } from '../paths.ts'

/** Every line of docs/operations.md for a shell that speaks to the containers, in the order of the document. */
export function documentedCommands(text = readFileSync(inRoot('docs/operations.md'), 'utf8')): readonly string[] {
  const lines = text.split('\n').filter((line) => /^ {4,}\S/.test(line)).map((line) => line.trim().replace(/\s{2,}#.*$/, ''))
  const inline = [...text.matchAll(/`(docker compose [^`]+)`/g)].map(([, command = '']) => command)
  return [...lines.filter((line) => line.includes('docker compose')), ...inline.filter((command) => / (exec|cp) /.test(command))]
}
