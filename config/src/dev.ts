import { serve } from './serve.ts'

/** `npm run dev`: the same data and addresses as `npm start`, from the sources; what is saved shows without a restart. */
await serve('development')
