import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { inRoot, root } from '../paths.ts'
import { isSent } from './build-context.ts'
import { readDockerfile, type Stage, type Step } from './dockerfile.ts'
import { placePackages } from './place-packages.ts'
import { runShell } from './run-shell.ts'

/** What the last stage of a Dockerfile leaves, in a folder in place of the root of a file system. */
export interface Image {
  /** What stands for `/`. */
  readonly folder: string
  readonly workdir: string
  readonly command: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  /** The folders at its root that its Dockerfile speaks of. */
  readonly tops: readonly string[]
}

/** A text in which each path of the image is the one in the folder that stands for its root. */
export function inFolder({ folder, tops }: Pick<Image, 'folder' | 'tops'>, text: string): string {
  return text.replaceAll(new RegExp(`(?<![\\w./])/(?=(?:${tops.join('|')})(?![\\w.-]))`, 'g'), () => `${folder}/`)
}

/** The same in a script for a shell, which takes the folder for one word whatever its name. */
export const inScript = ({ folder, tops }: Pick<Image, 'folder' | 'tops'>, script: string): string =>
  inFolder({ folder: folder.replace(/[\s"'`$&;|<>()[\]{}*?!#~\\]/g, String.raw`\$&`), tops }, script)

/**
 * Does what a Dockerfile says, in a folder and without an engine: each stage sees what its COPY lines name and nothing
 * else. Packages come from the installed ones, Node is the lock's. Throws a Failure with the output of a line that fails.
 */
export async function layOut(dockerfile: string, scratch: string): Promise<Image> {
  const text = readFileSync(inRoot(dockerfile), 'utf8')
  const stages = readDockerfile(text)
  const folders = new Map<string | undefined, string>()
  const tops = topsOf(stages)
  let last: Image | undefined
  for (const [index, stage] of stages.entries()) {
    const folder = join(scratch, `${index}`)
    folders.set(stage.name, folder)
    last = await build(stage, { folder, tops, from: (name) => folders.get(name) })
  }
  if (!last) throw new Failure(`${dockerfile} has no stage.`)
  for (const [name, folder] of folders) if (name !== undefined) rmSync(folder, { recursive: true })
  return last
}

/** The first folders of the paths that a Dockerfile speaks of (`/app`, `/data`), and `/tmp`. */
function topsOf(stages: readonly Stage[]): readonly string[] {
  const paths = stages.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'workdir' ? [step.path] : step.kind === 'copy' ? [...step.sources, step.target] : [])))
  return [...new Set([...paths.flatMap((path) => /^\/([^/]+)/.exec(path)?.[1] ?? []), 'tmp'])]
}

interface Place {
  readonly folder: string
  readonly tops: readonly string[]
  readonly from: (stage: string) => string | undefined
}

async function build({ steps }: Stage, place: Place): Promise<Image> {
  let image: Image = { folder: place.folder, workdir: place.folder, command: [], variables: {}, tops: place.tops }
  for (const top of place.tops) mkdirSync(join(place.folder, top), { recursive: true })
  for (const step of steps) image = await take(step, image, place)
  return image
}

async function take(step: Step, image: Image, place: Place): Promise<Image> {
  const here = (text: string): string => inFolder(image, text)
  switch (step.kind) {
    case 'workdir': {
      const workdir = resolve(image.workdir, here(step.path))
      mkdirSync(workdir, { recursive: true })
      return { ...image, workdir }
    }
    case 'env': {
      const added = Object.entries(step.variables).map(([name, value]): [string, string] => [name, here(value)])
      return { ...image, variables: { ...image.variables, ...Object.fromEntries(added) } }
    }
    case 'cmd': return { ...image, command: step.command.map(here) }
    case 'copy': {
      copy(step, image, place)
      return image
    }
    case 'run': {
      await run(step.script, image)
      return image
    }
  }
}

/** The Node of the lock, and of the system its shell and its plain tools. */
export const nodePath = `${dirname(process.execPath)}:/usr/bin:/bin`

const sent = isSent(readFileSync(inRoot('.dockerignore'), 'utf8'))

/** COPY: what is inside a folder, or a file into a folder. From another stage it moves: nothing is copied twice. */
function copy({ from, sources, target }: Step & { kind: 'copy' }, image: Image, place: Place): void {
  const stage = from === undefined ? undefined : place.from(from)
  for (const source of sources) {
    const origin = stage === undefined ? inRoot(source) : join(stage, source)
    if (!existsSync(origin)) throw new Failure(`COPY ${source}: there is no such file.`)
    const isFolder = statSync(origin).isDirectory()
    const end = resolve(image.workdir, inFolder(image, target), !isFolder && target.endsWith('/') ? basename(source) : '')
    if (stage !== undefined) move(origin, end)
    else if (!sent(source)) throw new Failure(`COPY ${source}: .dockerignore keeps it out.`)
    else cpSync(origin, end, { recursive: true, filter: (file) => file === origin || sent(file.slice(root.length + 1)) })
  }
}

function move(origin: string, end: string): void {
  if (existsSync(end) && lstatSync(origin).isDirectory()) {
    for (const name of readdirSync(origin)) move(join(origin, name), join(end, name))
    return
  }
  mkdirSync(dirname(end), { recursive: true })
  renameSync(origin, end)
}

/** RUN: by the shell, with nothing of this process's environment. Installing is laying out what is installed here. */
async function run(script: string, image: Image): Promise<void> {
  const { workdir, variables } = image
  const [, workspace] = /^npm ci --workspace=@elles\/([a-z]+)$/.exec(script) ?? []
  if (workspace !== undefined) return placePackages(root, workdir, workspace)
  const environment = { ...variables, PATH: nodePath, HOME: inFolder(image, '/tmp') }
  const { code, text } = await runShell(inScript(image, script), { cwd: workdir, environment })
  if (code !== 0) throw new Failure(`RUN ${script} ended with ${code}:\n${text}`)
}
