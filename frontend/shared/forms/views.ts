import type { ProposalView } from '../proposal/view.ts'
import type { ConfirmationView, FollowUpView, ReportView } from '../proposal/after.ts'

/** What a page with a form shows, by page: made by the server before the page is drawn, whether it was asked for or posted to. */
export interface FormViews {
  readonly proposal: ProposalView
  readonly confirmation: ConfirmationView
  readonly followUp: FollowUpView
  readonly report: ReportView
}

export type FormName = keyof FormViews
