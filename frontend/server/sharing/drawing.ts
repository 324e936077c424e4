import type { ShareCard } from './card.ts'

/** Pixels; the size that social networks ask for (1.91 : 1). */
export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630

/** An element as the drawing library reads it. */
export interface Drawn {
  readonly type: string
  readonly key: null
  readonly props: Readonly<Record<string, unknown>>
}

/** Names that the renderer replaces by the pictures of the State's block. */
export const EMBLEM = 'emblem'
export const MOTTO = 'motto'

/** DSFR, light theme: blue-france-sun-113, grey-50, grey-200, blue-france-925, and the badge « new ». */
const colours = { blue: '#000091', ink: '#161616', mention: '#3a3a3a', tint: '#e3e3fd', example: '#feebd0', exampleInk: '#695240', paper: '#ffffff' }

type Style = Readonly<Record<string, string | number>>
const box = (style: Style, ...children: (Drawn | string | null)[]): Drawn => ({ type: 'div', key: null, props: { style: { display: 'flex', ...style }, children: children.filter((child) => child !== null) } })
const picture = (src: string, width: number, height: number): Drawn => ({ type: 'img', key: null, props: { src, width, height, style: { width, height } } })
/** One line, cut with « … » at the edge. */
const oneLine = (style: Style, text: string): Drawn => box({ display: 'block', flexShrink: 0, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', fontWeight: 500, ...style }, text)

/**
 * Size by the number of characters: the longer the title, the smaller. Lines of equal length read better, but a title that has to be cut
 * fills its lines: the drawing library would balance it into fewer words.
 */
const titleSizes: readonly { readonly upTo: number; readonly style: Style }[] = [
  { upTo: 40, style: { fontSize: 72, textWrap: 'balance' } },
  { upTo: 84, style: { fontSize: 56, textWrap: 'balance' } },
  { upTo: Infinity, style: { fontSize: 40, lineClamp: 4 } },
]

function titleOf(text: string): Drawn {
  const style = titleSizes.find(({ upTo }) => text.length <= upTo)?.style
  return box({ display: 'block', flexShrink: 0, lineHeight: 1.12, fontWeight: 700, color: colours.ink, letterSpacing: '-0.01em', wordBreak: 'break-word', ...style }, text)
}

/** Pixels of one rem of the State's block, whose proportions are those of the DSFR (component « logo »). */
const BRAND_REM = 26

function brand(): Drawn {
  const line = { fontSize: 1.05 * BRAND_REM, lineHeight: 1.03, fontWeight: 700, color: colours.ink, letterSpacing: '-0.01em' }
  return box({ flexDirection: 'column' },
    box({ marginBottom: BRAND_REM / 3 }, picture(EMBLEM, 2.75 * BRAND_REM, BRAND_REM)),
    box(line, 'MINISTÈRE'),
    box(line, 'DE LA CULTURE'),
    box({ marginTop: BRAND_REM / 3 }, picture(MOTTO, 2.625 * BRAND_REM, 1.875 * BRAND_REM)))
}

function header(service: string, tagline: string | null): Drawn {
  return box({ alignItems: 'center' },
    brand(),
    box({ flexDirection: 'column', marginLeft: 56 },
      box({ fontSize: 36, fontWeight: 700, color: colours.ink }, service),
      tagline === null ? null : box({ fontSize: 26, fontWeight: 500, color: colours.mention, marginTop: 2 }, tagline)))
}

const tag = (text: string, backgroundColor: string, color: string): Drawn =>
  box({ backgroundColor, color, borderRadius: 26, padding: '6px 22px 8px', marginRight: 16, fontSize: 26, lineHeight: 1.4, fontWeight: 500 }, text)

function band(fact: string): Drawn {
  return box({ alignItems: 'center', flexShrink: 0, boxSizing: 'border-box', height: 96, padding: '0 64px 4px', backgroundColor: colours.blue },
    oneLine({ width: SHARE_WIDTH - 128, fontSize: 34, color: colours.paper }, fact))
}

/** The picture of a card: the State's block and the service, what it is, its title, and one fact on a band. */
export function drawCard({ badge, title, by, fact, isDemonstration }: ShareCard, service: { readonly name: string; readonly tagline: string }): Drawn {
  return box({ flexDirection: 'column', width: SHARE_WIDTH, height: SHARE_HEIGHT, backgroundColor: colours.paper, fontFamily: 'Marianne' },
    box({ flexShrink: 0, padding: '44px 64px 0' }, header(service.name, title === service.tagline ? null : service.tagline)),
    box({ flexDirection: 'column', flexGrow: 1, flexShrink: 1, flexBasis: 0, minHeight: 0, overflow: 'hidden', justifyContent: 'center', padding: '12px 64px 8px' },
      box({ marginBottom: 16 }, tag(badge, colours.tint, colours.blue), isDemonstration ? tag('Fiche de démonstration', colours.example, colours.exampleInk) : null),
      titleOf(title),
      by === null ? null : oneLine({ width: SHARE_WIDTH - 128, marginTop: 14, fontSize: 30, color: colours.mention }, by)),
    band(fact ?? 'Ministère de la Culture'))
}
