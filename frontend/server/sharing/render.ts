import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import { onceFor } from '../once-for.ts'
import { EMBLEM, MOTTO, SHARE_HEIGHT, SHARE_WIDTH, type Drawn } from './drawing.ts'
import { coverageOf, drawable } from './glyphs.ts'

/** What every picture is drawn with: two weights of the typeface as WOFF files, two drawings as SVG. */
export interface DrawingAssets {
  readonly medium: Buffer
  readonly bold: Buffer
  readonly emblem: string
  readonly motto: string
}

const dataUri = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

const charactersOf = onceFor(coverageOf)

/** The drawing with its named pictures in place, and no character that the typeface lacks. */
function prepared({ props: { src, children, ...props }, ...node }: Drawn, pictures: Readonly<Record<string, string>>, covered: ReadonlySet<number>): Drawn {
  const parts: readonly (Drawn | string)[] = Array.isArray(children) ? children : []
  return {
    ...node,
    props: {
      ...props,
      ...(typeof src === 'string' ? { src: pictures[src] } : { children: parts.map((part) => (typeof part === 'string' ? drawable(part, covered) : prepared(part, pictures, covered))) }),
    },
  }
}

/** PNG of a drawing. The layout is made here, the painting on a thread of its own. */
export async function renderPng(drawing: Drawn, { medium, bold, emblem, motto }: DrawingAssets): Promise<Uint8Array> {
  const svg = await satori(prepared(drawing, { [EMBLEM]: dataUri(emblem), [MOTTO]: dataUri(motto) }, charactersOf(bold)), {
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
    fonts: [{ name: 'Marianne', weight: 500, data: medium }, { name: 'Marianne', weight: 700, data: bold }],
  })
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return image.asPng()
}
