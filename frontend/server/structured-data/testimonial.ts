import { type Published } from '@elles/domain/contract'
import { testimonialSeries } from '@elles/domain/vocabulary'
import type { Article, Organization, Person, WithContext } from 'schema-dts'
import type { ShareImage } from '../../shared/page-meta.ts'
import { publisher, siteId } from './site.ts'
import { videoData } from './video.ts'
import { firstPublicationOf } from '../published/first-publication.ts'

type Testimonial = Published<'testimonial'>

/** Who speaks, as far as she lets herself be named: her words are hers, an anonymous account is published by the service. */
function authorOf(siteUrl: string, { person }: Testimonial): Person | Organization {
  if (person.anonymity === 'anonymous') return publisher(siteUrl)
  return { '@type': 'Person', name: person.displayName, jobTitle: person.occupation ?? undefined, url: person.anonymity === 'named' ? (person.website ?? undefined) : undefined }
}

/** A testimonial, on its own page. */
export function testimonialData(siteUrl: string, testimonial: Testimonial, image: ShareImage): WithContext<Article> {
  const url = `${siteUrl}/temoignages/${testimonial.slug}`
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': `${url}#temoignage`,
    name: testimonial.title,
    headline: testimonial.title,
    abstract: testimonial.quote,
    url,
    mainEntityOfPage: url,
    image: image.url,
    inLanguage: 'fr',
    isAccessibleForFree: true,
    isPartOf: { '@id': siteId(siteUrl) },
    datePublished: firstPublicationOf(testimonial),
    dateModified: testimonial.publishedAt,
    articleSection: testimonialSeries.labelOf(testimonial.series),
    author: authorOf(siteUrl, testimonial),
    publisher: publisher(siteUrl),
    video: testimonial.video ? videoData(siteUrl, testimonial.video, { name: testimonial.title, description: testimonial.quote, publishedAt: firstPublicationOf(testimonial), image }) : undefined,
  }
}
