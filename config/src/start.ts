import { serve } from './serve.ts'

/** `npm start`: the CMS and the site as in production, on this machine. */
await serve('production')
