import { fetchFeedbackSummary } from '../cms.ts'
import { siteDataDir } from '../environment.ts'
import { createSummaryReader } from '../feedback/summary.ts'
import { statsPage } from '../presenters/stats.ts'
import { currentEdition } from '../published/store.ts'

const feedback = createSummaryReader(siteDataDir(), fetchFeedbackSummary)

/** The service in figures. */
export default defineEventHandler(async () => {
  const now = new Date()
  return statsPage(currentEdition(), await feedback.read(now.getTime()), now)
})
