import { bodyComponents } from './components/body.ts'
import { opportunityComponents } from './components/opportunity.ts'
import { resourceComponents } from './components/resource.ts'
import { sharedComponents } from './components/shared.ts'
import { structureComponents } from './components/structure.ts'
import { testimonialComponents } from './components/testimonial.ts'
import { checkedLink } from './checked-link.ts'
import type { ComponentLayout, TypeLayout } from './layout.ts'
import { opportunity } from './opportunity.ts'
import { partnerStructure } from './partner-structure.ts'
import { resource } from './resource.ts'
import { home, page, redirect, settings, theme } from './site.ts'
import { delivery, submission } from './submission.ts'
import { testimonial } from './testimonial.ts'

/** The edit and list views of every content type of ours. */
export const typeLayouts: readonly TypeLayout[] = [opportunity, resource, partnerStructure, testimonial, theme, page, redirect, home, settings, submission, delivery, checkedLink]

/** The forms of every component of ours. */
export const componentLayouts: readonly ComponentLayout[] = [
  ...sharedComponents,
  ...opportunityComponents,
  ...bodyComponents,
  ...resourceComponents,
  ...structureComponents,
  ...testimonialComponents,
]
