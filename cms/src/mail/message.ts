/** What a mail says, before it has a form: plain words, one link at most, and words that are somebody else's. */
export interface Message {
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  /** What an editor or the structure wrote, shown as theirs. */
  readonly quote?: string | null
  readonly link?: { readonly label: string; readonly url: string }
  readonly after?: readonly string[]
  /** Why the reader gets this mail, when it is not for a form that she filled in. */
  readonly footer?: string
}

export interface RenderedMessage {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const SIGNATURE = 'L’équipe d’Elles font la culture'
const FOOTER = 'Vous recevez ce message parce que cette adresse a été donnée dans un formulaire de notre site. Vous pouvez y répondre\u00a0: une personne vous lira.'
const SUBJECT_LONGEST = 150

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
const paragraph = (text: string): string => `<p>${escape(text)}</p>`
const lines = (text: string): string => escape(text).replaceAll('\n', '<br>')

/** One line, whatever was typed: a header ends at a line break. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim().slice(0, SUBJECT_LONGEST)

function asText({ greeting, paragraphs, quote, link, after = [], footer = FOOTER }: Message): string {
  const quoted = quote ? [quote.split('\n').map((row) => `> ${row}`).join('\n')] : []
  const linked = link ? [`${link.label}\u00a0:\n${link.url}`] : []
  return `${[greeting, ...paragraphs, ...quoted, ...linked, ...after, SIGNATURE, `-- \n${footer}`].join('\n\n')}\n`
}

function asHtml({ subject, greeting, paragraphs, quote, link, after = [], footer = FOOTER }: Message): string {
  const quoted = quote ? `<blockquote style="margin:16px 0;padding:8px 16px;border-left:4px solid #000091">${lines(quote)}</blockquote>` : ''
  const linked = link ? `<p><a href="${escape(link.url)}">${escape(link.label)}</a></p><p style="font-size:14px">Si le lien ne s’ouvre pas, copiez cette adresse\u00a0: ${escape(link.url)}</p>` : ''
  return [
    '<!DOCTYPE html>', '<html lang="fr">', `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(oneLine(subject))}</title></head>`,
    '<body style="margin:0;padding:24px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#161616;background-color:#ffffff">',
    `<main style="max-width:600px">${paragraph(greeting)}${paragraphs.map(paragraph).join('')}${quoted}${linked}${after.map(paragraph).join('')}${paragraph(SIGNATURE)}`,
    `<hr><p style="font-size:14px">${escape(footer)}</p></main>`, '</body>', '</html>', '',
  ].join('\n')
}

/** The two parts of a mail; everything that people typed is escaped. */
export function render(message: Message): RenderedMessage {
  return { subject: oneLine(message.subject), text: asText(message), html: asHtml(message) }
}
