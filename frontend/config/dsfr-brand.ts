import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'

const distribution = join(dirname(createRequire(import.meta.url).resolve('@gouvfr/dsfr/package.json')), 'dist')

/** The icons of every State site, as the DSFR gives them. */
export const icons = ['favicon.svg', 'favicon.ico', 'apple-touch-icon.png', 'android-chrome-192x192.png', 'android-chrome-512x512.png'] as const

/** How the site presents itself when it is put on a home screen. */
export const manifest = {
  name: 'Elles font la culture',
  short_name: 'Elles font la culture',
  description: 'Opportunités et ressources pour les femmes photographes',
  lang: 'fr',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'browser',
  theme_color: '#000091',
  background_color: '#ffffff',
  icons: [192, 512].map((size) => ({ src: `/android-chrome-${size}x${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
}

/** Weights that pictures for sharing are written in. WOFF: what draws them reads no WOFF2. */
const fonts = ['Marianne-Medium.woff', 'Marianne-Bold.woff'] as const

/**
 * The two drawings of the State's block, which the DSFR keeps inside its style sheet: the emblem on its blue and red, and the motto in black.
 * Throws when the style sheet no longer holds them.
 */
export function stateDrawings(css: string): { readonly emblem: string; readonly motto: string } {
  const [marianne, mottos] = [...css.matchAll(/url\("data:image\/svg\+xml;charset=utf8,([^"]+)"\)/g)].map(([, encoded = '']) => decodeURIComponent(encoded))
  if (!marianne?.includes(`viewBox='0 0 44 18'`) || !mottos?.includes(`viewBox='0 0 252 180'`)) throw new Error('The DSFR no longer draws the State’s block as pictures for sharing expect: see config/dsfr-brand.ts')
  return {
    // The style sheet shows sixteen of the eighteen rows, over half blue, half red.
    emblem: marianne.replace(`viewBox='0 0 44 18'>`, `viewBox='0 1 44 16'><path fill='#000091' d='M0 1h22v16H0z'/><path fill='#e1000f' d='M22 1h22v16H22z'/>`),
    motto: mottos.replace(`viewBox='0 0 252 180'`, `viewBox='0 0 126 90'`),
  }
}

async function writeIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(icons.map((name) => copyFile(join(distribution, 'favicon', name), join(folder, name))))
  await writeFile(join(folder, 'manifest.webmanifest'), JSON.stringify(manifest))
}

async function writeDrawingAssets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { emblem, motto } = stateDrawings(await readFile(join(distribution, 'component/logo/logo.main.css'), 'utf8'))
  await Promise.all([
    ...fonts.map((name) => copyFile(join(distribution, 'fonts', name), join(folder, name))),
    writeFile(join(folder, 'emblem.svg'), emblem),
    writeFile(join(folder, 'motto.svg'), motto),
  ])
}

/** What the site takes from the DSFR besides its styles, without a copy in the repository: icons for browsers, fonts and drawings for the server. */
export const dsfrBrand = defineNuxtModule({
  meta: { name: 'dsfr-brand' },
  setup(_options, nuxt) {
    const publicFolder = join(nuxt.options.buildDir, 'icons')
    const serverFolder = join(nuxt.options.buildDir, 'drawing')
    nuxt.hook('nitro:config', (nitro) => {
      nitro.publicAssets = [...(nitro.publicAssets ?? []), { dir: publicFolder, baseURL: '/', fallthrough: true }]
      nitro.serverAssets = [...(nitro.serverAssets ?? []), { baseName: 'drawing', dir: serverFolder }]
    })
    if (nuxt.options._prepare) return
    // Not earlier: the build begins by emptying its folder.
    nuxt.hook('build:before', async () => void (await Promise.all([writeIcons(publicFolder), writeDrawingAssets(serverFolder)])))
  },
})
