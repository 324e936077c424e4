export {
  decisionsFrom, isReviewDecision, mayPublishFrom, nextReviewState, reviewDecisions, reviewTransitions,
  type Reader, type ReviewDecision, type ReviewEvent, type ReviewState,
} from './states.ts'
