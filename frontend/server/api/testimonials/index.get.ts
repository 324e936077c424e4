import { testimonialList } from '../../presenters/testimonial.ts'
import { currentEdition } from '../../published/store.ts'

/** The testimonials: `?serie=&format=`, the same parameters as the page. */
export default defineEventHandler((event) => testimonialList(currentEdition(), getQuery(event)))
