export { submissionLink, submissionPaths } from './paths.ts'
export { eventsFrom, nextState, stateInWords, submissionTransitions, type SubmissionEvent, type SubmissionState } from './states.ts'
