import { admin } from './admin.ts'
import { contentManager } from './content-manager.ts'
import { leftovers } from './leftovers.ts'
import { upload } from './upload.ts'

/** French for the messages that an editor meets and that Strapi 5.54 has in English only. */
export const fr = { ...admin, ...contentManager, ...upload, ...leftovers }
