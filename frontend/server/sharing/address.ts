import { hash } from 'node:crypto'
import type { ShareImage } from '../../shared/page-meta.ts'
import type { ShareCard, ShareSection } from './card.ts'
import { drawCard, SHARE_HEIGHT, SHARE_WIDTH } from './drawing.ts'

/** The names that every picture bears. */
export interface ServiceNames {
  readonly name: string
  readonly tagline: string
}

/** What a picture's address ends with: a name for exactly what is drawn, so that it may be kept for ever. */
export function hashOf(card: ShareCard, service: ServiceNames): string {
  return hash('sha256', JSON.stringify(drawCard(card, service)), 'hex').slice(0, 16)
}

/** The path of a picture. */
export function sharePath(section: ShareSection, slug: string, name: string): string {
  return `/partage/${section}/${slug}.${name}.png`
}

/** Reads `<slug>.<hash>.png`, or null when it is something else. */
export function parseFile(file: string): { readonly slug: string; readonly hash: string } | null {
  const parts = /^([^./\\]{1,200})\.([0-9a-f]{16})\.png$/.exec(file)
  return parts?.[1] && parts[2] ? { slug: parts[1], hash: parts[2] } : null
}

/** The picture of a card, for the head of its page. */
export function shareImage(siteUrl: string, section: ShareSection, slug: string, card: ShareCard, service: ServiceNames): ShareImage {
  const said = [card.badge, card.title, card.by, card.fact].filter(Boolean).join(' — ')
  return { url: `${siteUrl}${sharePath(section, slug, hashOf(card, service))}`, width: SHARE_WIDTH, height: SHARE_HEIGHT, alt: `${service.name}. ${said}` }
}
