export { blocks, isRenderable, plainText, type Block, type BlockList, type Blocks, type Inline, type Leaf } from './blocks.ts'
export { feedback, feedbackSummary, type Feedback, type FeedbackSummary } from './feedback.ts'
export { opportunity, type ApplicationWindow, type Edition, type Opportunity } from './opportunity.ts'
export { isPreviewType, previewAnswer, previewToken, previewTypes, type PreviewAnswer, type PreviewType } from './preview.ts'
export { isHttpsUrl, isTimezone, parsedUrl, type Image, type Link, type MediaFile } from './primitives.ts'
export { changeFeedPage, contractIssues, publishedSchemas, publishedTypes, type ChangeFeedPage, type ContractIssue, type Published, type PublishedType } from './published.ts'
export { resource, type BodyPart, type Resource, type Video } from './resource.ts'
export { type Home, type Page, type Redirect, type Settings, type Theme } from './site.ts'
export { isSiret } from './siret.ts'
export { type ParityFigure, type PartnerStructure } from './structure.ts'
export { type Testimonial } from './testimonial.ts'
export {
  correction, correctionRequest, exchangeLimits, followUp, followUpAnswer, followUpSecret, idempotencyKey, issuesOfCorrection, issuesOfCorrectionRequest, issuesOfFollowUpAnswer, issuesOfSubmissionRequest,
  protection, submissionDelay, submissionReceipt, submissionRequest,
  type Correction, type FollowUp, type FollowUpAnswer, type Protection, type SubmissionDelay, type SubmissionProblem, type SubmissionReceipt,
} from './submission-exchange.ts'
export { type SubmissionIssue } from './submission-issues.ts'
export { submissionMessages, type SubmissionIssueCode } from './submission-messages.ts'
export { isPublicLink } from './submission-primitives.ts'
export {
  issuesOf, issuesOfStep, parseSubmission, submission, submissionFields, submissionLimits, submissionSteps, type Submission, type SubmissionPart, type SubmissionStep, type SubmittedWindow,
} from './submission.ts'
