import { correctionRequest, issuesOfCorrectionRequest } from '@elles/domain/contract'
import { postCorrection } from '../../cms.ts'
import { siteUrl, trustsProxy } from '../../environment.ts'
import { receiveEntry } from '../../submissions/receive.ts'
import { orUnavailable, respond } from '../../submissions/respond.ts'

/** A reported error: 202 with its reference once it is stored, else a problem that says where and why. */
export default defineEventHandler(async (event) => {
  const received = await receiveEntry({ body: event.node.req, header: (name) => getHeader(event, name), siteUrl: siteUrl() }, correctionRequest, issuesOfCorrectionRequest)
  if ('problem' in received) return respond(event, received)
  const { protection, ...correction } = received.body
  const networkAddress = getRequestIP(event, { xForwardedFor: trustsProxy() }) ?? ''
  return respond(event, await orUnavailable(postCorrection(correction, { protection, key: received.key, networkAddress })), 202)
})
