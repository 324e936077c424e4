import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, readService, secondsOf } from '../containers/compose.ts'
import { askToEnd, imitateDocker } from '../containers/container.ts'
import type { Reached } from '../containers/docker-in-folder.ts'
import { Failure } from '../failure.ts'
import { inRoot } from '../paths.ts'
import { type RunningProcess, startProgram } from '../process.ts'
import { waitUntilReady } from '../ready.ts'
import { startPostgres } from '../testing/postgres.ts'
import { unpack, type Unpacked } from './debian-build.ts'
import type { Engine } from './engine.ts'

/** What compose gives, but for the database's address: PostgreSQL comes from npm and chooses its port. */
const health = { cms: 'http://cms:1337', frontend: 'http://frontend:3000' } as const
type Half = keyof typeof health
const halves = Object.keys(health) as Half[]

/** How bubblewrap starts a service: as docker-compose.yml says, on files that it cannot write, as another account without any right. */
function entering({ folder, workdir, variables }: Unpacked, half: Half, data: string, environment: Readonly<Record<string, string>>): string[] {
  const volumes = readService(half).volumes.map((volume) => volume.split(':')[1] ?? '')
  const bound = [...volumes, '/tmp'].flatMap((path) => {
    const place = join(data, half, path.replaceAll('/', '_'))
    mkdirSync(place, { recursive: true })
    return ['--bind', place, path]
  })
  return [
    'bwrap', '--unshare-user', '--uid', '1000', '--gid', '1000', '--die-with-parent', '--cap-drop', 'ALL', '--ro-bind', folder, '/', '--dev', '/dev',
    '--ro-bind', '/proc', '/proc', '--ro-bind', '/etc/hosts', '/etc/hosts', ...bound, '--chdir', workdir, '--clearenv',
    ...Object.entries({ ...variables, ...environment }).flatMap(([name, value]) => ['--setenv', name, value]),
  ]
}

/** The four services without an engine, on a network of their own: buildah's files in bubblewrap, PostgreSQL from npm, Debian's Caddy. */
export async function debianEngine(scratch: string, variables: Readonly<Record<string, string>>): Promise<Engine> {
  const postgres = await startPostgres()
  const running = new Map<string, RunningProcess>()
  const unpacked = new Map<Half, Awaited<ReturnType<typeof unpack>>>()
  const tools = join(scratch, 'tools')
  mkdirSync(tools)

  const enter = (half: Half, image: Unpacked): string[] => {
    const environment = environmentOf(readService(half), variables)
    return entering(image, half, join(scratch, 'volumes'), half === 'cms' ? { ...environment, DATABASE_URL: postgres.url } : environment)
  }
  const imageOf = (half: Half): Unpacked => {
    const image = unpacked.get(half)
    if (!image) throw new Failure(`The image of ${half} is not unpacked.`)
    return image
  }
  const start = async (half: Half): Promise<void> => {
    const image = imageOf(half)
    const [program = '', ...options] = [...enter(half, image), ...image.command]
    const service = startProgram({ name: half, program, options, cwd: '/', variables: {} }, join(scratch, `${half}.log`))
    running.set(half, service)
    await waitUntilReady(service, health[half])
  }
  const stop = async (name: string): Promise<void> => {
    const service = running.get(name)
    running.delete(name)
    if (service && !service.hasEnded()) await askToEnd(service, secondsOf(readService(name).stop_grace_period))
  }
  const startProxy = (): void => {
    // Debian's Caddy reads our own file, where the container has it.
    const home = join(scratch, 'proxy')
    mkdirSync(home)
    const files = ['--ro-bind', '/', '/', '--dev', '/dev', '--bind', home, home, '--ro-bind', inRoot('config/caddy'), '/etc/caddy']
    const options = [...files, '--cap-add', 'CAP_NET_BIND_SERVICE', '--die-with-parent', 'caddy', 'run', '--config', '/etc/caddy/Caddyfile']
    const own = { SITE_DOMAIN: variables['SITE_DOMAIN'], CMS_DOMAIN: variables['CMS_DOMAIN'], HOME: home, PATH: process.env['PATH'] }
    running.set('proxy', startProgram({ name: 'proxy', program: 'bwrap', options, cwd: '/', variables: own }, join(scratch, 'proxy.log')))
  }

  return {
    environment: imitateDocker(tools, {}),
    // Built before, where there is a network (config/src/images.ts).
    up: async ({ name }) => {
      for (const half of [...halves].reverse()) await stop(half)
      for (const half of halves) {
        await unpacked.get(half)?.release()
        unpacked.set(half, await unpack(half, name))
      }
      const entered = { folder: '', tops: [], workdir: '/', variables: { PATH: '/usr/bin:/bin' } }
      const reached = Object.fromEntries(halves.map((half): [string, Reached] => [half, { ...entered, enter: enter(half, imageOf(half)) }]))
      writeFileSync(join(tools, 'services.json'), JSON.stringify(reached))
      for (const half of halves) await start(half)
      if (!running.has('proxy')) startProxy()
    },
    restart: async (service) => {
      await stop(service)
      await start(service as Half)
    },
    down: async () => {
      for (const name of ['proxy', ...[...halves].reverse()]) await stop(name)
      for (const image of unpacked.values()) await image.release()
      await postgres.stop()
    },
  }
}
