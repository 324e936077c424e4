export { adviceOn, headingAdvice, linkAdvice, LONGEST_SENTENCE, type Advice } from './advice.ts'
export { plainWords } from './jargon.ts'
