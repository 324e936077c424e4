import { exchangeLimits, idempotencyKey, type SubmissionIssue, type SubmissionProblem } from '@elles/domain/contract'
import * as v from 'valibot'
import { readBodyText } from '../forms/read-body.ts'
import { isSameSite } from '../forms/same-site.ts'
import { problems } from './problem.ts'

/** The parts of a request that an entry is read from. */
export interface EntryRequest {
  readonly body: Parameters<typeof readBodyText>[0]
  readonly header: (name: string) => string | undefined
  readonly siteUrl: string
}

export interface Received<Body> {
  readonly body: Body
  readonly key: string
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads an entry in the order in which refusing costs least: where it comes from, its form, its length (counted as it arrives, whatever its
 * headers say), its key, its words. Answers the checked body or a problem.
 */
export async function receiveEntry<const Schema extends v.GenericSchema>(
  { body, header, siteUrl }: EntryRequest, schema: Schema, issuesOf: (value: unknown) => SubmissionIssue[],
): Promise<Received<v.InferOutput<Schema>> | { readonly problem: SubmissionProblem }> {
  if (!isSameSite({ 'sec-fetch-site': header('sec-fetch-site'), origin: header('origin') }, siteUrl)) return { problem: problems.foreign }
  if (!/^application\/json\s*(?:;|$)/i.test(header('content-type') ?? '')) return { problem: problems.format }
  const text = await readBodyText(body, exchangeLimits.bodyBytes)
  if (text === null) return { problem: problems.tooLong }
  const value = parseJson(text)
  const key = v.safeParse(idempotencyKey, header('idempotency-key'))
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !key.success) return { problem: problems.unreadable }
  const parsed = v.safeParse(schema, value)
  return parsed.success ? { body: parsed.output, key: key.output } : { problem: { ...problems.invalid, errors: issuesOf(value) } }
}
