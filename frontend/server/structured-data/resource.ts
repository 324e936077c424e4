import { plainText, type BodyPart, type Resource } from '@elles/domain/contract'
import { resourceFormat } from '@elles/domain/vocabulary'
import type { Article, DigitalDocument, EducationEvent, HowTo, Organization, Person, VideoObject, WithContext } from 'schema-dts'
import type { ShareImage } from '../../shared/page-meta.ts'
import { publisher, publisherId, siteId } from './site.ts'
import { videoData } from './video.ts'
import { firstPublicationOf } from '../published/first-publication.ts'

/** What the description of a resource is made from. */
export interface ResourceSource {
  readonly siteUrl: string
  readonly resource: Resource
  /** Names of its themes. */
  readonly themes: readonly string[]
  readonly modifiedAt: string
  readonly image: ShareImage
}

type Written = Article | HowTo | DigitalDocument
type Steps = Extract<BodyPart, { __component: 'body.steps' }>['steps']

/** What each format is in schema.org's words, when the resource holds what that type needs; else it is an article. */
const nodeOf: Readonly<Record<Resource['format'], (source: ResourceSource) => Written | VideoObject | EducationEvent>> = {
  'practical-guide': (source) => howToData(source) ?? articleData(source),
  article: (source) => articleData(source),
  video: (source) => videoNode(source) ?? articleData(source),
  webinar: (source) => webinarData(source) ?? articleData(source),
  template: (source) => documentData(source) ?? articleData(source),
  'winning-file': (source) => articleData(source),
}

/** A resource, on its own page. */
export function resourceData(source: ResourceSource): WithContext<Written | VideoObject | EducationEvent> {
  return { '@context': 'https://schema.org', ...nodeOf[source.resource.format](source) }
}

const pageOf = ({ siteUrl, resource }: ResourceSource): string => `${siteUrl}/ressources/${resource.slug}`

function authorsOf({ siteUrl, resource }: ResourceSource): readonly (Person | Organization)[] {
  if (resource.authors.length === 0) return [publisher(siteUrl)]
  return resource.authors.map(({ name, role }) => ({ '@type': 'Person', name, jobTitle: role ?? undefined }))
}

function writtenData(source: ResourceSource) {
  const { siteUrl, resource, themes, modifiedAt, image } = source
  return {
    '@id': `${pageOf(source)}#ressource`,
    name: resource.title,
    headline: resource.title,
    description: resource.standfirst,
    url: pageOf(source),
    mainEntityOfPage: pageOf(source),
    image: image.url,
    inLanguage: 'fr',
    isAccessibleForFree: true,
    isPartOf: { '@id': siteId(siteUrl) },
    datePublished: firstPublicationOf(resource),
    dateModified: modifiedAt,
    author: authorsOf(source),
    publisher: resource.authors.length === 0 ? { '@id': publisherId(siteUrl) } : publisher(siteUrl),
    about: themes.map((name) => ({ '@type': 'Thing' as const, name })),
    genre: resourceFormat.labelOf(resource.format),
  }
}

function articleData(source: ResourceSource): Article {
  const { siteUrl, resource, image } = source
  const video = resource.video ? videoData(siteUrl, resource.video, { name: resource.title, description: resource.standfirst, publishedAt: firstPublicationOf(resource), image }) : undefined
  return { '@type': 'Article', ...writtenData(source), video }
}

function howToData(source: ResourceSource): HowTo | null {
  const steps: Steps = source.resource.body.flatMap((part) => (part.__component === 'body.steps' ? part.steps : []))
  if (steps.length === 0) return null
  return {
    '@type': 'HowTo', ...writtenData(source),
    step: steps.map(({ title, content }, index) => ({ '@type': 'HowToStep' as const, position: index + 1, name: title, text: plainText(content) || title })),
  }
}

function documentData(source: ResourceSource): DigitalDocument | null {
  const { siteUrl, resource } = source
  if (!resource.file) return null
  const { path, mime, sizeKilobytes } = resource.file.file
  return {
    '@type': 'DigitalDocument', ...writtenData(source),
    encoding: { '@type': 'MediaObject', contentUrl: `${siteUrl}/media/${path}`, encodingFormat: mime, contentSize: `${Math.max(1, Math.round(sizeKilobytes))} kB` },
  }
}

function videoNode(source: ResourceSource): VideoObject | null {
  const { siteUrl, resource, image } = source
  if (!resource.video) return null
  const { '@type': type, ...video } = videoData(siteUrl, resource.video, { name: resource.title, description: resource.standfirst, publishedAt: firstPublicationOf(resource), image }) as Extract<VideoObject, { '@type': 'VideoObject' }>
  return { '@type': type, ...writtenData(source), ...video }
}

/** A session at a known hour, on line; its recording once there is one. */
function webinarData(source: ResourceSource): EducationEvent | null {
  const { siteUrl, resource, image } = source
  if (!resource.event) return null
  const { at, signUpUrl, replayUrl } = resource.event
  return {
    '@type': 'EducationEvent',
    '@id': `${pageOf(source)}#ressource`,
    name: resource.title,
    description: resource.standfirst,
    url: pageOf(source),
    image: image.url,
    inLanguage: 'fr',
    isAccessibleForFree: true,
    startDate: new Date(at).toISOString(),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: signUpUrl ?? pageOf(source) },
    organizer: publisher(siteUrl),
    recordedIn: replayUrl === null ? undefined : { '@type': 'CreativeWork', name: resource.title, url: replayUrl },
  }
}
