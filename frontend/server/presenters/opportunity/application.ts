import type { Opportunity } from '@elles/domain/contract'
import { slugify } from '@elles/domain/text'
import { documentKind, effort } from '@elles/domain/vocabulary'
import type { Fact } from '../../../shared/facts.ts'
import type { ApplyAction, DocumentView } from '../../../shared/opportunity-page.ts'
import { fact, known } from '../facts.ts'

/** The one thing to do on the page: apply, by the best way there is; before it opens, read the conditions. */
export function applyAction({ application }: Opportunity, isUpcoming: boolean): ApplyAction | null {
  if (isUpcoming) {
    const href = application.rulesUrl ?? application.applyUrl
    return href ? { verb: 'Lire les conditions', rest: 'sur le site de l’organisateur', href, leaves: true } : null
  }
  if (application.applyUrl) return { verb: 'Candidater', rest: 'sur le site de l’organisateur', href: application.applyUrl, leaves: true }
  if (application.applyEmail) return { verb: 'Candidater', rest: 'par courriel', href: `mailto:${application.applyEmail}`, leaves: false }
  if (application.postalAddress) return { verb: 'Voir l’adresse', rest: 'où envoyer le dossier', href: '#contact', leaves: false }
  return application.rulesUrl ? { verb: 'Lire le règlement', rest: 'sur le site de l’organisateur', href: application.rulesUrl, leaves: true } : null
}

/**
 * The documents to gather, compulsory ones first. A document keeps its name in the reader's own checklist when the others change: it comes
 * from its words, with a number when two have the same.
 */
export function documentViews({ application }: Opportunity): DocumentView[] {
  const used = new Map<string, number>()
  return application.documents
    .map(({ kind, label, constraint, required }) => {
      const words = label ?? documentKind.labelOf(kind)
      const count = (used.get(words) ?? 0) + 1
      used.set(words, count)
      return { id: `${slugify(words)}${count > 1 ? `-${count}` : ''}`, label: words, constraint, required }
    })
    .sort((a, b) => Number(b.required) - Number(a.required))
}

/** How much work it is, and the rules. */
export function applicationFacts({ application }: Opportunity): Fact[] {
  return known(
    fact('Effort', application.effort && effort.labelOf(application.effort)),
    fact('Règlement', application.rulesUrl && 'Lire le règlement', application.rulesUrl ?? undefined),
  )
}

/** Where to write. */
export function contactFacts({ application }: Opportunity): Fact[] {
  return known(
    fact('Candidature en ligne', application.applyUrl && new URL(application.applyUrl).hostname.replace(/^www\./, ''), application.applyUrl ?? undefined),
    fact('Courriel', application.applyEmail, application.applyEmail ? `mailto:${application.applyEmail}` : undefined),
    fact('Adresse postale', application.postalAddress),
  )
}
