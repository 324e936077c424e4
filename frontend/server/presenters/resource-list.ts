import { resourceFormat } from '@elles/domain/vocabulary'
import type { ChoiceLink, ResourceList } from '../../shared/resource-page.ts'
import type { Edition } from '../published/edition.ts'
import { byFirstPublication } from '../published/first-publication.ts'
import { allOf, findBySlug } from '../published/lookup.ts'
import { addressOf, firstText, pageAmong, type RawQuery } from '../search/raw-query.ts'
import { worthChoosing } from './choice-links.ts'
import { resourceCard } from './resource.ts'

const hrefOf = (theme: string, format: string): string => addressOf('/ressources', { theme, format })

/** The resources of a theme and a format, the latest first, with the other choices and what each would give. */
export function resourceList(edition: Edition, raw: RawQuery): ResourceList {
  const theme = findBySlug(edition, 'theme', firstText(raw.theme))
  const format = resourceFormat.fromSlug(firstText(raw.format))
  const ignored = [
    ...(firstText(raw.theme) && !theme ? ['Ce thème n’existe pas\u00a0: voici tous les thèmes.'] : []),
    ...(firstText(raw.format) && !format ? ['Ce format n’existe pas\u00a0: voici tous les formats.'] : []),
    // All of them are on one page.
    ...pageAmong(raw.page, 1).ignored,
  ]
  const themeSlug = theme?.document.slug ?? ''
  const formatSlug = format ? resourceFormat.slugOf(format) : ''
  const resources = allOf(edition, 'resource').map(({ document }) => document).sort((a, b) => byFirstPublication(a, b) || a.title.localeCompare(b.title, 'fr'))
  const ofTheme = resources.filter((resource) => !theme || resource.themes.includes(theme.documentId))
  const ofFormat = resources.filter((resource) => !format || resource.format === format)
  const items = ofTheme.filter((resource) => !format || resource.format === format)

  const themes: ChoiceLink[] = allOf(edition, 'theme').sort((a, b) => a.document.order - b.document.order).map(({ documentId, document }) => ({
    label: document.name, href: hrefOf(document.slug, formatSlug), count: ofFormat.filter((resource) => resource.themes.includes(documentId)).length, isCurrent: document.slug === themeSlug,
  }))
  const formats: ChoiceLink[] = resourceFormat.terms.map(({ code, label, slug }) => ({
    label, href: hrefOf(themeSlug, slug), count: ofTheme.filter((resource) => resource.format === code).length, isCurrent: code === format,
  }))
  return {
    isEmpty: resources.length === 0,
    total: items.length,
    items: items.map((resource) => resourceCard(edition, resource)),
    themes: worthChoosing({ label: 'Tous les thèmes', href: hrefOf('', formatSlug), count: ofFormat.length, isCurrent: !theme }, themes),
    formats: worthChoosing({ label: 'Tous les formats', href: hrefOf(themeSlug, ''), count: ofTheme.length, isCurrent: !format }, formats),
    about: theme?.document.description ?? null,
    canonical: hrefOf(themeSlug, formatSlug),
    ignored,
  }
}
