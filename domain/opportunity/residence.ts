import type { Opportunity } from '../contract/opportunity.ts'
import type { residence } from '../vocabulary/index.ts'

type Residence = (typeof residence.codes)[number]

/** The areas that contain each area, itself first. The overseas territories that are not regions lie outside the European Union. */
export function areasAround(code: Residence): readonly Residence[] {
  if (code === 'world') return ['world']
  if (code === 'european-union') return ['european-union', 'world']
  if (code === 'france') return ['france', 'european-union', 'world']
  if (code === 'autres-outre-mer') return ['autres-outre-mer', 'france', 'world']
  return [code, 'france', 'european-union', 'world']
}

/**
 * Whether a person living there may apply: the narrowest area that speaks of her decides, and an exclusion wins over an equal area.
 * An opportunity that names no residence answers no: its residence is « non précisée », not open.
 */
export function acceptsResidence(eligibility: Pick<Opportunity['eligibility'], 'residence' | 'excludedResidence'>, code: Residence): boolean {
  const areas = areasAround(code)
  const accepted = areas.findIndex((area) => eligibility.residence.includes(area))
  const excluded = areas.findIndex((area) => eligibility.excludedResidence.includes(area))
  return accepted >= 0 && (excluded < 0 || accepted < excluded)
}
