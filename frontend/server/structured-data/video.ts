import { plainText, type Video } from '@elles/domain/contract'
import type { VideoObject } from 'schema-dts'
import type { ShareImage } from '../../shared/page-meta.ts'

/** A file that a browser plays, not the page of a player. */
const videoFile = /\.(mp4|webm)$/i

/** A video. Search engines want a picture of it: its poster, else what the page shows when shared. */
export function videoData(siteUrl: string, video: Video, { name, description, publishedAt, image }: { name: string; description: string; publishedAt: string; image: ShareImage }): VideoObject {
  return {
    '@type': 'VideoObject',
    name,
    description,
    thumbnailUrl: video.poster ? `${siteUrl}/media/${video.poster.path}` : image.url,
    uploadDate: publishedAt,
    inLanguage: 'fr',
    ...(videoFile.test(new URL(video.url).pathname) ? { contentUrl: video.url } : { url: video.url }),
    transcript: plainText(video.transcript),
  }
}
