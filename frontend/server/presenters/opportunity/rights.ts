import type { Opportunity } from '@elles/domain/contract'
import { rightsAssignment } from '@elles/domain/vocabulary'
import type { Fact } from '../../../shared/facts.ts'
import type { RuleView } from '../../../shared/opportunity-page.ts'
import { fact, known, triFact } from '../facts.ts'

/** « Vos droits »: what the call says. */
export function rightsFacts({ rights }: Opportunity): Fact[] {
  const facts = known(
    fact('Durée de la cession', rights.duration),
    triFact('Nom de l’autrice mentionné', rights.credit),
    fact('Intelligence artificielle', rights.aiClause),
    triFact('Charte des concours photo équitables', rights.fairContestCharter),
  )
  if (facts.length === 0 && rights.assignment === 'unspecified') return []
  return [{ label: 'Cession de droits', value: rightsAssignment.labelOf(rights.assignment) }, ...facts]
}

/** Rules of the Code de la propriété intellectuelle, in our own words, and when an opportunity makes them matter. */
const rules: readonly (RuleView & { readonly matters: (opportunity: Opportunity) => boolean })[] = [
  { text: 'Vous avez droit au respect de votre nom et de votre œuvre. Ce droit ne se cède pas.', source: 'article L.\u00a0121-1', matters: () => true },
  { text: 'Une cession de droits s’écrit. Le contrat nomme chaque droit cédé. Il en fixe l’étendue, la destination, le lieu et la durée.', source: 'articles L.\u00a0131-2 et L.\u00a0131-3', matters: ({ rights }) => rights.assignment !== 'none' },
  { text: 'Une cession payée l’est en principe en proportion des recettes. Une somme fixe n’est permise que dans les cas prévus par la loi. Une cession gratuite demande votre accord.', source: 'articles L.\u00a0131-4 et L.\u00a0122-7', matters: ({ rights }) => rights.assignment === 'extended' },
  { text: 'La cession globale de vos œuvres futures est nulle.', source: 'article L.\u00a0131-1', matters: ({ rights }) => rights.assignment === 'extended' },
  { text: 'Présenter vos œuvres au public demande votre accord. Vous pouvez le donner contre paiement ou gratuitement.', source: 'articles L.\u00a0122-2, L.\u00a0122-4 et L.\u00a0122-7', matters: ({ benefits }) => benefits.includes('exhibition') },
]

/** The rules of French law that matter for this opportunity, each with its articles. */
export function rightsRules(opportunity: Opportunity): RuleView[] {
  return rules.filter(({ matters }) => matters(opportunity)).map(({ text, source }) => ({ text, source }))
}
