import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { Failure } from '../failure.ts'
import { inRoot, packageScript } from '../paths.ts'
import type { Version } from './engine.ts'
import { run } from './shell.ts'

/** Layers as plain folders, and RUN in a changed root: neither needs what a container of our own may lack. */
export const buildahVariables = { BUILDAH_ISOLATION: 'chroot', STORAGE_DRIVER: process.env['STORAGE_DRIVER'] ?? 'vfs' }

const imageOf = (half: string, version: Version['name']): string => `localhost/elles-${half}:${version}`
const buildah = (...options: string[]): Promise<string> => run('buildah', options, { environment: buildahVariables })

/** As many open files as this process may have: buildah would ask for more. */
async function limits(): Promise<string[]> {
  const hard = await run('sh', ['-c', 'ulimit -Hn'])
  return hard === 'unlimited' ? [] : [`--ulimit=nofile=${hard}:${hard}`]
}

/** Builds both images by their own Dockerfiles, on a base of Debian's packages and the Node of the lock. */
export async function buildImages({ folder, name }: Version): Promise<void> {
  const base = await baseImage()
  for (const half of ['cms', 'frontend']) {
    await buildah('bud', '--layers', ...await limits(), `--build-arg=NODE_IMAGE=${base}`, '-f', join(folder, half, 'Dockerfile'), '-t', imageOf(half, name), folder)
  }
}

/** What stands for `node:<version>-<suite>-slim`; made once. */
async function baseImage(): Promise<string> {
  const [, version, suite] = /NODE_IMAGE=node:([\d.]+)-([a-z]+)-slim/.exec(readFileSync(inRoot('cms/Dockerfile'), 'utf8')) ?? []
  if (version === undefined || suite === undefined) throw new Failure('cms/Dockerfile names no NODE_IMAGE of Debian.')
  const image = `localhost/elles-node:${version}`
  if ((await buildah('images', '--noheading', '--format', '{{.Name}}:{{.Tag}}')).split('\n').includes(image)) return image
  const context = mkdtempSync(join(tmpdir(), 'node-image-'))
  try {
    await run('mmdebstrap', ['--variant=minbase', '--include=ca-certificates', suite, join(context, 'debian.tar')])
    copyFileSync(process.execPath, join(context, 'node'))
    // The npm of the lock, whatever npm or Node this was started by.
    cpSync(packageScript('npm'), join(context, 'npm'), { recursive: true, dereference: true })
    // The packages come from where this machine takes them, by the authorities that it trusts.
    const authorities = '/etc/ssl/certs/ca-certificates.crt'
    copyFileSync(authorities, join(context, 'authorities.crt'))
    writeFileSync(join(context, 'npmrc'), `registry=${await run('npm', ['config', 'get', 'registry'])}\ncafile=${authorities}\n`)
    writeFileSync(join(context, 'Containerfile'), baseRecipe(authorities))
    await buildah('bud', ...await limits(), '-t', image, context)
  } finally {
    rmSync(context, { recursive: true })
  }
  return image
}

const baseRecipe = (authorities: string): string => `FROM scratch
ADD debian.tar /
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
COPY npmrc /usr/local/etc/npmrc
COPY authorities.crt ${authorities}
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && chmod a+rx /usr/local/bin/node \\
 && groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node
`

/** Where an image's files lie, and how it is started. */
export interface Unpacked {
  readonly folder: string
  readonly workdir: string
  readonly command: readonly string[]
  readonly variables: Readonly<Record<string, string>>
}

/** What we read of `buildah inspect`. */
interface Inspected {
  readonly OCIv1: { readonly config: { readonly Env: readonly string[]; readonly Cmd: readonly string[]; readonly WorkingDir: string } }
}

/** Unpacks the image of a half; `release` removes what that made. */
export async function unpack(half: string, version: Version['name']): Promise<Unpacked & { release(): Promise<void> }> {
  const container = await buildah('from', imageOf(half, version))
  const { OCIv1: { config } } = JSON.parse(await buildah('inspect', '--type', 'image', imageOf(half, version))) as Inspected
  const variables = Object.fromEntries(config.Env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
  return {
    folder: await buildah('mount', container), workdir: config.WorkingDir, command: config.Cmd, variables,
    release: async () => {
      await buildah('rm', container)
    },
  }
}
