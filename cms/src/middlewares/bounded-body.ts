import { type Excess, excessMessage, excessOf, requestBounds } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { labelOf } from '../editing/labels.ts'
import { refuse } from '../refuse.ts'

/**
 * What is sent is looked at before anything reads it level by level: a body of 2 MB may be two hundred
 * thousand objects deep, and Strapi walks it by recursion.
 */
const boundedBody = (): Core.MiddlewareHandler => async (context, next) => {
  const excess = excessOf(context.request.body, requestBounds)
  if (excess) return refuse(context, 400, `${placeOf(context.path, excess)}${excessMessage(excess.bound, requestBounds)}`)
  await next()
}

const CONTENT = /^\/content-manager\/(?:collection|single)-types\/([^/]+)/i

/** The field at fault, as its form names it; nothing of a name that no form has. */
function placeOf(path: string, { path: [field] }: Excess): string {
  const [, uid] = CONTENT.exec(path) ?? []
  return uid && typeof field === 'string' && /^\w{1,60}$/.test(field) ? `«\u00A0${labelOf(uid, field)}\u00A0»\u00A0: ` : ''
}

export default boundedBody
