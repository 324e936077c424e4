import { relative, sep } from 'node:path'
import { ESLint } from 'eslint'
import { root } from '../paths.ts'
import { type Counts, one, sum } from './counts.ts'

/** ESLint on every workspace: one test each, the root's own files among them. `--fix` repairs what can be. */
export async function lint(options: readonly string[]): Promise<Counts> {
  const fix = options.includes('--fix')
  const paths = options.filter((option) => option !== '--fix')
  const eslint = new ESLint({ cwd: root, fix })
  const results = await eslint.lintFiles(paths.length > 0 ? paths : ['.'])
  if (fix) await ESLint.outputFixes(results)
  const formatter = await eslint.loadFormatter('stylish')
  const text = await formatter.format(results)
  if (text) console.log(text)
  const workspaces = Map.groupBy(results, ({ filePath }) => workspaceOf(filePath))
  return sum([...workspaces.values()].map((files) => one(files.every(({ errorCount, warningCount }) => errorCount + warningCount === 0))))
}

function workspaceOf(file: string): string {
  const [first, ...rest] = relative(root, file).split(sep)
  return rest.length > 0 && first ? first : 'root'
}
