export { createDraining, type Draining } from './draining.ts'
