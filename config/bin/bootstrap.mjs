import fs from 'node:fs/promises'
import { join } from 'node:path'
import { nodeIn, nodePackage } from './locked-node.mjs'
import { callersNpm, npmCi } from './npm.mjs'
import { root } from './root.mjs'

/** Below the project: another file system may be too small, or forbid programs. Git does not see it. */
const PREFIX = '.installing-'

/** npm passes over an optional package that it cannot install. */
const REQUIRED = { dev: undefined, optional: undefined }

/**
 * Installs the Node and the npm of the lock, and nothing else, in a folder of their own, checked by the caller's npm against the lock's
 * integrity. Returns their paths and what removes the folder. Throws a sentence when npm fails.
 */
export async function bootstrap(lock) {
  await removeLeftovers()
  const folder = await fs.mkdtemp(join(root, PREFIX))
  const remove = () => fs.rm(folder, { recursive: true, force: true })
  try {
    await writeManifests(folder, lock)
    await npmCi(callersNpm(), { cwd: folder })
    return { node: nodeIn(folder), npm: join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What a killed installation left: two at once in one folder are not a case. */
async function removeLeftovers() {
  for (const name of await fs.readdir(root)) if (name.startsWith(PREFIX)) await fs.rm(join(root, name), { recursive: true, force: true })
}

/** A project of two packages, each with the very entry of the lock; the other settings of `.npmrc` (no scripts, a registry) hold too. */
async function writeManifests(folder, lock) {
  const wanted = [nodePackage, 'npm']
  const isWanted = (path) => wanted.some((name) => path === `node_modules/${name}` || path.startsWith(`node_modules/${name}/`))
  const dependencies = Object.fromEntries(wanted.map((name) => [name, lock[`node_modules/${name}`].version]))
  const entries = Object.entries(lock).filter(([path]) => isWanted(path)).map(([path, entry]) => [path, { ...entry, ...REQUIRED }])
  const own = { name: 'locked-node', version: '0.0.0', dependencies }
  const write = (name, content) => fs.writeFile(join(folder, name), JSON.stringify(content))
  await write('package.json', { ...own, private: true })
  await write('package-lock.json', { ...own, lockfileVersion: 3, requires: true, packages: { '': own, ...Object.fromEntries(entries) } })
  await fs.copyFile(join(root, '.npmrc'), join(folder, '.npmrc'))
}
