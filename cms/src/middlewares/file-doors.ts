import type { Core } from '@strapi/strapi'
import { takesFiles } from '../received/doors.ts'
import { refuse } from '../refuse.ts'

/**
 * Files are read by the few routes that take some, behind their rights (src/received): sent anywhere else
 * they are refused unread.
 */
const fileDoors = (): Core.MiddlewareHandler => async (context, next) => {
  if (!context.is('multipart') || takesFiles(context.method, context.path)) return next()
  refuse(context, 415, 'Cette adresse ne reçoit pas de fichier.')
}

export default fileDoors
