/** A piece of HTML: words, or the beginning or the end of an element. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly tag: string; readonly attributes: string }

/** Comments, declarations, tags with their quoted attributes, words; a lone « < » is a word. */
const piece = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|[^<]+|</gi

/** Elements whose content is no words of the author. */
const opaque = /^(?:script|style|iframe|object|embed|svg|math|template|noscript|textarea|select|title|head|audio|video|canvas)$/

/** The named characters that a French editor's text holds; the others stay as they are written. */
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', laquo: '«', raquo: '»', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', hellip: '…', ndash: '–', mdash: '—', euro: '€', deg: '°', middot: '·',
  bull: '•', copy: '©', reg: '®', trade: '™', times: '×', agrave: 'à', acirc: 'â', auml: 'ä', ccedil: 'ç', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', icirc: 'î', iuml: 'ï', ocirc: 'ô', ouml: 'ö', ugrave: 'ù',
  ucirc: 'û', uuml: 'ü', oelig: 'œ', aelig: 'æ', Agrave: 'À', Acirc: 'Â', Ccedil: 'Ç', Eacute: 'É', Egrave: 'È', Ecirc: 'Ê', Icirc: 'Î', Ocirc: 'Ô', OElig: 'Œ', thinsp: '\u2009', shy: '',
}
const LAST_CODE_POINT = 0x10ffff

function character(code: number): string {
  const isText = code >= 0x20 && code <= LAST_CODE_POINT && (code < 0xd800 || code > 0xdfff)
  return isText ? String.fromCodePoint(code) : ' '
}

/** Characters written as « &eacute; », « &#233; » or « &#xe9; ». */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (decimal !== undefined) return character(Number(decimal))
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16))
    return name !== undefined && Object.hasOwn(named, name) ? named[name] ?? whole : whole
  })
}

/** The pieces of a text in HTML, in order. What opaque elements hold is left out, and they are named to `dropped`. */
export function tokensOf(html: string, dropped: (what: string) => void): Token[] {
  const tokens: Token[] = []
  let hidden: string | null = null
  for (const [whole, slash, rawTag, attributes = ''] of html.matchAll(piece)) {
    const tag = rawTag?.toLowerCase()
    if (hidden !== null) {
      if (tag === hidden && slash === '/') hidden = null
      continue
    }
    if (tag === undefined) {
      if (!/^<[!?]/.test(whole)) tokens.push({ kind: 'text', text: decodeEntities(whole) })
    } else if (opaque.test(tag)) {
      dropped(`<${tag}>`)
      if (slash === '' && !attributes.trimEnd().endsWith('/')) hidden = tag
    } else {
      tokens.push({ kind: slash === '/' ? 'close' : 'open', tag, attributes })
    }
  }
  return tokens
}
