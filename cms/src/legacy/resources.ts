import { type Blocks, plainText } from '@elles/domain/contract'
import { slugify } from '@elles/domain/text'
import { PARIS } from '@elles/domain/time'
import type { Entry } from '../import/model.ts'
import { Converted, type Conversion, tagsOf } from './convert.ts'
import { itemsIn, linksIn } from './html.ts'
import type { LegacyRow } from './tables.ts'
import { seriesOfFormat, themeOfTag } from './terms.ts'

/** « À retenir » holds from three to five points; more are a callout. */
const MOST_POINTS = 5

const textPart = (content: Blocks) => (content.length > 0 ? [{ __component: 'body.text', content }] : [])

/** Links as the resource lists them; words that lead nowhere become a part of the body, so that nothing is lost. */
function links(one: Converted, column: string, unit: string, title: string): Record<string, unknown>[] {
  const blocks = one.blocks(column)
  const found = linksIn(blocks).filter(({ url }) => url.startsWith('https://'))
  one.list(unit, found.map(({ label, url }) => ({ label: label.slice(0, 255), url })))
  const linked = new Set(found.map(({ label }) => label))
  const rest = blocks.filter((block) => {
    const words = plainText([block]).trim()
    return words !== '' && !linked.has(words) && linksIn([block]).length === 0
  })
  return rest.length > 0 ? textPart([{ type: 'heading', level: 2, children: [{ type: 'text', text: title }] }, ...rest]) : []
}

function keyPoints(one: Converted): Record<string, unknown>[] {
  const blocks = one.blocks('a_retenir')
  const { items, others } = itemsIn(blocks)
  const points = [...items, ...others.map((block) => plainText([block]).trim())].filter(Boolean)
  if (points.length > MOST_POINTS) return [{ __component: 'body.callout', tone: 'info', title: 'À retenir', content: blocks }]
  one.list('keyPoints', points.map((text) => ({ text })))
  return []
}

/** An article of the former site as a draft resource. */
export function articleFrom(conversion: Conversion, row: LegacyRow): Entry {
  const one = new Converted(conversion, row, 'resource')
  const id = one.cell('id')
  one.set('title', one.line('title'))
  one.set('legacyId', `conseils_articles/${id}`)
  one.set('format', 'article')
  one.set('standfirst', one.text('subtitle'))
  one.set('objective', one.text('objectif'))
  const tags = tagsOf(conversion, 'ConseilsArticle', id, 'categories')
  one.set('themes', [...new Set(tags.flatMap((tag) => themeOfTag[slugify(tag)] ?? []))].map((reference) => ({ reference })))
  for (const tag of tags.filter((name) => !Object.hasOwn(themeOfTag, slugify(name)))) one.tell(`la catégorie « ${tag} » n’a pas de thème correspondant`)
  one.set('introduction', one.blocks('introduction'))
  const quote = one.text('citation')
  one.set('body', [
    ...textPart(one.blocks('explication')),
    ...(quote === '' ? [] : [{ __component: 'body.quote', quote, author: one.line('citation_auteur') }]),
    ...keyPoints(one), ...links(one, 'liens_utiles', 'usefulLinks', 'Liens utiles'), ...links(one, 'sources', 'sources', 'Sources'),
  ])
  const author = one.line('auteur')
  one.list('authors', author === '' ? [] : [{ name: author }])
  return one.finish()
}

/** A webinar. It had no page of its own. */
export function webinarFrom(conversion: Conversion, row: LegacyRow): Entry {
  const one = new Converted(conversion, row, 'resource')
  one.set('title', one.line('titre'))
  one.set('legacyId', `webinaires/${one.cell('id')}`)
  one.set('format', 'webinar')
  one.set('body', textPart(one.blocks('description')))
  const participants = one.line('participant')
  one.list('authors', participants === '' ? [] : [{ name: participants }])
  const at = one.day('date')
  if (at) {
    one.set('event.at', at)
    one.set('event.timezone', PARIS)
    one.set('event.signUpUrl', one.address('url_inscription'))
    one.set('event.replayUrl', one.address('url'))
  }
  return one.finish()
}

/** A filmed testimonial, without its video: the former table has no address of it, nor the agreement of the person, which an editor adds before she publishes. */
export function testimonialFrom(conversion: Conversion, row: LegacyRow): Entry {
  const one = new Converted(conversion, row, 'testimonial')
  one.set('title', one.line('title'))
  one.set('legacyId', `conseils_videos/${one.cell('id')}`)
  one.set('series', seriesOfFormat[slugify(one.cell('format'))])
  one.set('format', 'video')
  one.set('person.displayName', one.line('protagoniste'))
  one.set('story', [...one.blocks('contenu_explication'), ...one.blocks('liens_utiles')])
  return one.finish()
}
