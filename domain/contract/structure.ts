import * as v from 'valibot'
import * as vocabulary from '../vocabulary/index.ts'
import { code, codes, day, httpsUrl, image, instant, integer, link, list, optional, optionalText, text, tri } from './primitives.ts'

const parityFigure = v.object({
  year: integer,
  indicator: code(vocabulary.parityIndicator),
  women: integer,
  total: integer,
  source: optionalText,
})
/** Women among all, for one indicator and one year. */
export type ParityFigure = v.InferOutput<typeof parityFigure>

export const partnerStructure = v.object({
  name: text,
  acronym: optionalText,
  slug: text,
  kind: code(vocabulary.structureKind),
  presentation: text,
  siret: optionalText,
  address: optionalText,
  city: optionalText,
  inseeCode: optionalText,
  region: optional(code(vocabulary.region)),
  latitude: optional(v.number()),
  longitude: optional(v.number()),
  website: optional(httpsUrl),
  publicEmail: optional(v.pipe(v.string(), v.email())),
  phone: optionalText,
  socialLinks: list(link),
  logo: optional(image),
  supportedByMinistry: tri,
  networks: codes(vocabulary.structureNetwork),
  commitments: list(v.object({ kind: code(vocabulary.commitmentKind), proofUrl: optional(httpsUrl), declaredOn: optional(day) })),
  parityFigures: list(parityFigure),
  updatedOn: day,
  publishedAt: instant,
  demonstration: v.nullish(v.boolean(), false),
})
/** A published partner structure as the CMS gives it to the site. */
export type PartnerStructure = v.InferOutput<typeof partnerStructure>
