import type { Opportunity } from '@elles/domain/contract'
import { documentKind, effort } from '@elles/domain/vocabulary'
import type { Fact } from '../../../shared/facts.ts'
import type { ApplyAction, DocumentView, EditionView } from '../../../shared/opportunity-page.ts'
import { fact, known, percentage, triFact } from '../facts.ts'

/** The one thing to do on the page: apply, by the best way there is. */
export function applyAction({ application }: Opportunity): ApplyAction | null {
  if (application.applyUrl) return { label: 'Candidater sur le site de l’organisateur', href: application.applyUrl, leaves: true }
  if (application.applyEmail) return { label: 'Candidater par courriel', href: `mailto:${application.applyEmail}`, leaves: false }
  if (application.postalAddress) return { label: 'Voir l’adresse où envoyer le dossier', href: '#contact', leaves: false }
  return application.rulesUrl ? { label: 'Lire le règlement sur le site de l’organisateur', href: application.rulesUrl, leaves: true } : null
}

/** The documents to gather, compulsory ones first. */
export function documentViews({ application }: Opportunity): DocumentView[] {
  return application.documents
    .map(({ kind, label, constraint, required }) => ({ label: label ?? documentKind.labelOf(kind), constraint, required }))
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

/** Who decides, and whether she will know why. */
export function transparencyFacts({ transparency }: Opportunity): Fact[] {
  const { juryWomen, juryTotal, feedbackToCandidates } = transparency
  const jury = juryTotal === null ? null : juryWomen === null ? `${juryTotal} membres` : `${juryWomen} femmes sur ${juryTotal} membres (${juryTotal === 0 ? '—' : percentage(juryWomen, juryTotal)})`
  return known(fact('Jury', jury), triFact('Retour aux personnes non retenues', feedbackToCandidates))
}

const NOT_SAID = 'Non précisé'

function countOf(total: number | null, women: number | null): string {
  if (total === null) return NOT_SAID
  return women === null ? String(total) : `${total}, dont ${women} de femmes`
}

/** Past editions, the latest first; a rate needs both of its counts. */
export function editionViews({ transparency }: Opportunity): EditionView[] {
  return [...transparency.editions].sort((a, b) => b.year - a.year).map((edition) => ({
    year: edition.year,
    applications: countOf(edition.applications, edition.applicationsByWomen),
    selectionRate: edition.laureates !== null && edition.applications ? percentage(edition.laureates, edition.applications) : NOT_SAID,
    laureates: edition.laureates === null ? NOT_SAID : String(edition.laureates),
    womenShare: edition.laureateWomen !== null && edition.laureates ? percentage(edition.laureateWomen, edition.laureates) : NOT_SAID,
    names: edition.names,
    url: edition.url,
  }))
}
