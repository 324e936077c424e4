import type { Opportunity } from '@elles/domain/contract'
import { documentKind, effort } from '@elles/domain/vocabulary'
import type { Fact } from '../../../shared/facts.ts'
import type { ApplyAction, DocumentView, EditionView } from '../../../shared/opportunity-page.ts'
import { fact, known, percentage, plural, triFact } from '../facts.ts'

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

/** « 3 femmes sur 5 membres (60 %) », or what is known of it. */
function juryInWords(women: number | null, total: number | null): string | null {
  if (women !== null && total) return `${plural(women, 'femme', 'femmes')} sur ${plural(total, 'membre', 'membres')} (${percentage(women, total)})`
  if (women !== null) return `dont ${plural(women, 'femme', 'femmes')}`
  return total ? plural(total, 'membre', 'membres') : null
}

/** Who decides, and whether she will know why. */
export function transparencyFacts({ transparency }: Opportunity): Fact[] {
  const { juryWomen, juryTotal, feedbackToCandidates } = transparency
  return known(fact('Jury', juryInWords(juryWomen, juryTotal)), triFact('Retour aux personnes non retenues', feedbackToCandidates))
}

const NOT_SAID = 'Non précisé'

function countOf(total: number | null, women: number | null): string {
  if (total === null) return women === null ? NOT_SAID : `dont ${women} de femmes, total non précisé`
  return women === null ? String(total) : `${total}, dont ${women} de femmes`
}

/** Past editions, the latest first; a rate needs both of its counts. */
export function editionViews({ transparency }: Opportunity): EditionView[] {
  return [...transparency.editions].sort((a, b) => b.year - a.year).map((edition) => ({
    year: edition.year,
    applications: countOf(edition.applications, edition.applicationsByWomen),
    selectionRate: edition.laureates !== null && edition.applications ? percentage(edition.laureates, edition.applications) : NOT_SAID,
    laureates: edition.laureates !== null ? String(edition.laureates) : edition.laureateWomen !== null ? `dont ${plural(edition.laureateWomen, 'femme', 'femmes')}` : NOT_SAID,
    womenShare: edition.laureateWomen !== null && edition.laureates ? percentage(edition.laureateWomen, edition.laureates) : NOT_SAID,
    names: edition.names,
    url: edition.url,
  }))
}
