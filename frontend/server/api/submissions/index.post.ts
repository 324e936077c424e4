import { issuesOfSubmissionRequest, submissionRequest } from '@elles/domain/contract'
import { postSubmission } from '../../cms.ts'
import { siteUrl, trustsProxy } from '../../environment.ts'
import { receiveEntry } from '../../submissions/receive.ts'
import { orUnavailable, respond } from '../../submissions/respond.ts'

/** A proposal: 202 with its reference once it is stored with its mail, else a problem that says where and why. */
export default defineEventHandler(async (event) => {
  const received = await receiveEntry({ body: event.node.req, header: (name) => getHeader(event, name), siteUrl: siteUrl() }, submissionRequest, issuesOfSubmissionRequest)
  if ('problem' in received) return respond(event, received)
  const { protection, ...proposal } = received.body
  const networkAddress = getRequestIP(event, { xForwardedFor: trustsProxy() }) ?? ''
  return respond(event, await orUnavailable(postSubmission(proposal, { protection, key: received.key, networkAddress })), 202)
})
