import { cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'

/** What the thread that draws pictures runs. Node reads TypeScript as it is: the files are laid beside the server, in the folders that they have here. */
const files = ['sharing/worker.ts', 'sharing/render.ts', 'sharing/drawing.ts', 'sharing/glyphs.ts', 'once-for.ts']

/** Lays the thread's files in the build, with the two packages that only they load. */
export const drawingThread = defineNuxtModule({
  meta: { name: 'drawing-thread' },
  setup(_options, nuxt) {
    nuxt.hook('nitro:config', (nitro) => {
      nitro.externals = { ...nitro.externals, traceInclude: [...nitro.externals?.traceInclude ?? [], ...['satori', '@resvg/resvg-js'].map((name) => new URL(import.meta.resolve(name)).pathname)] }
    })
    nuxt.hook('nitro:init', ({ hooks, options }) => {
      hooks.hook('compiled', async () => {
        for (const file of files) {
          const target = join(options.output.serverDir, 'drawing', file)
          await mkdir(dirname(target), { recursive: true })
          await cp(join(nuxt.options.serverDir, file), target)
        }
      })
    })
  },
})
