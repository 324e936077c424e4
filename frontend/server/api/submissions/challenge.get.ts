import { fetchChallenge } from '../../cms.ts'
import { orUnavailable, respond } from '../../submissions/respond.ts'

/** A challenge for a form to solve before it is sent: `?action=correction`, or a proposal. */
export default defineEventHandler(async (event) => respond(event, await orUnavailable(fetchChallenge(getQuery(event)['action'] === 'correction' ? 'correction' : 'submission'))))
