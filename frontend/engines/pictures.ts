const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page that shows what each engine draws of each template, for somebody to look at. */
export function sideBySide(templates: readonly string[], widths: readonly number[], engines: readonly string[]): string {
  const pictures = (template: string, width: number): string => engines
    .map((engine) => `<figure><figcaption>${engine}</figcaption><img src="${encodeURIComponent(`${template} ${width} ${engine}.png`)}" alt="" width="${Math.min(width, 640)}"></figure>`).join('')
  const rows = templates.flatMap((template) => widths.map((width) => `<h2>${escaped(template)}, ${width} px</h2><div>${pictures(template, width)}</div>`))
  return `<!doctype html><meta charset="utf-8"><title>Every template in every engine</title><style>div{display:flex;gap:1rem;align-items:start}figure{margin:0}img{border:1px solid}</style>${rows.join('')}`
}
