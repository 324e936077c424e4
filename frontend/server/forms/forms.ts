import { submissionPaths } from '@elles/domain/submission'
import { confirmationForm } from '../proposal/confirmation.ts'
import { followUpForm } from '../proposal/follow-up.ts'
import { proposalForm, SENT, sentPage } from '../proposal/form.ts'
import { reportForm } from '../proposal/report.ts'
import type { PageForm } from './page-form.ts'

/** The pages that may be posted to. */
const forms: Readonly<Record<string, PageForm>> = {
  [submissionPaths.form]: proposalForm,
  [SENT]: sentPage,
  [submissionPaths.confirm]: confirmationForm,
  [submissionPaths.followUp]: followUpForm,
  '/signaler-une-erreur': reportForm,
}

/** The form of the page at this path, or undefined. */
export function formAt(path: string): PageForm | undefined {
  const [address = ''] = path.split('?')
  return Object.hasOwn(forms, address) ? forms[address] : undefined
}
