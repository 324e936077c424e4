import { root } from './paths.ts'
import { serve } from './serve.ts'

/** What Strapi's watcher takes for outputs, wherever it stands in a path: nothing below is seen to change. */
const unwatched = /tmp|\/build\/|\/log|\/public\//.exec(root)?.[0]

if (unwatched) console.log(`  the folder's path holds « ${unwatched} »: Strapi does not see what changes in cms/, restart after saving there`)

/** `npm run dev`: the same data and addresses as `npm start`, from the sources; what is saved shows without a restart. */
await serve('development')
