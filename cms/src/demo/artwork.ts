import sharp from 'sharp'
import { hashOf, numbersFrom } from '../seed/numbers.ts'

/** Width and height of a generated cover, in pixels: the 16:9 of a DSFR card, sharp enough for a wide screen. */
const WIDTH = 1600
const HEIGHT = 900
const BLADES = 7

/** Pairs of DSFR decorative colours (fundamentals › colours), background then shape. */
const palettes: readonly (readonly [string, string, string])[] = [
  ['#e9edfe', '#6a6af4', '#000091'], ['#fee7fc', '#a558a0', '#6e445a'], ['#dffee6', '#009081', '#37635f'], ['#feebd0', '#e4794a', '#755348'],
  ['#e6feda', '#68a532', '#447049'], ['#fddfda', '#e18b76', '#8d533e'], ['#c7f6fc', '#009099', '#006a6f'], ['#fee9e6', '#ce614a', '#a94645'],
]

/** A camera's diaphragm, drawn from a name: the blades' angle, opening and colours differ, the family stays. */
function svgFor(name: string): string {
  const { next } = numbersFrom(hashOf(name))
  const [paper, shape, ink] = palettes[Math.floor(next() * palettes.length)] ?? palettes[0] ?? ['#fff', '#666', '#000']
  const [centreX, centreY] = [WIDTH * (0.35 + next() * 0.3), HEIGHT * (0.4 + next() * 0.2)]
  const [outer, inner, turn] = [HEIGHT * (0.55 + next() * 0.2), HEIGHT * (0.1 + next() * 0.14), next() * Math.PI]
  const point = (radius: number, angle: number): string => `${(centreX + radius * Math.cos(angle)).toFixed(1)},${(centreY + radius * Math.sin(angle)).toFixed(1)}`
  const blades = Array.from({ length: BLADES }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / BLADES
    const opacity = (0.25 + 0.6 * ((index % 4) / 4)).toFixed(2)
    return `<polygon points="${point(inner, angle)} ${point(outer, angle + 0.5)} ${point(outer, angle + 1.4)} ${point(inner, angle + (2 * Math.PI) / BLADES)}" fill="${shape}" fill-opacity="${opacity}"/>`
  })
  const ring = `<circle cx="${centreX.toFixed(1)}" cy="${centreY.toFixed(1)}" r="${outer.toFixed(1)}" fill="none" stroke="${ink}" stroke-width="6"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${paper}"/>${blades.join('')}${ring}</svg>`
}

/** The generated cover of that name, as a WebP image. */
export async function artworkFor(name: string): Promise<Buffer> {
  return sharp(Buffer.from(svgFor(name))).webp({ quality: 82 }).toBuffer()
}
