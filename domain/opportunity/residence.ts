import type { Opportunity } from '../contract/opportunity.ts'
import { region, type residence } from '../vocabulary/index.ts'

type Residence = (typeof residence.codes)[number]

/** The areas that contain each area, itself first. The overseas territories that are not regions lie outside the European Union. */
export function areasAround(code: Residence): readonly Residence[] {
  if (code === 'world') return ['world']
  if (code === 'european-union') return ['european-union', 'world']
  if (code === 'france') return ['france', 'european-union', 'world']
  if (code === 'autres-outre-mer') return ['autres-outre-mer', 'france', 'world']
  return [code, 'france', 'european-union', 'world']
}

/** Whether a person living there may apply. An opportunity that names no residence answers no: its residence is « non précisée », not open. */
export function acceptsResidence(eligibility: Pick<Opportunity['eligibility'], 'residence' | 'excludedResidence'>, code: Residence): boolean {
  if (eligibility.excludedResidence.includes(code)) return false
  if (region.has(code) && eligibility.excludedResidence.includes('france')) return eligibility.residence.includes(code)
  return areasAround(code).some((area) => eligibility.residence.includes(area))
}
