export * from './kept-days.ts'
export * from './treatments.ts'
