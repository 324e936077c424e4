import { Readable } from 'node:stream'
import type { Core, UID } from '@strapi/strapi'
import { listAsCsv, readerOf, UnknownFilter } from '../export/list.ts'
import { publishedAsJson } from '../export/published.ts'
import { modelsOf } from '../import/catalogue.ts'
import type { Reading } from '../import/entry.ts'
import { type MayWrite, withinRights } from '../import/field-rights.ts'
import { importedTypes, type ImportedType, typeNames } from '../import/model.ts'
import { readAside, ReadingRefused } from '../import/read-aside.ts'
import { applyImport, ImportRefused, previewImport } from '../import/run.ts'
import { isHidden } from '../middlewares/hidden-types.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { holding } from '../roles/admin-policies.ts'
import { fileDoors, filesOf } from '../received/doors.ts'
import { rightsOn } from '../roles/rights-on.ts'
import { EXPORT, exchangeRights, IMPORT } from './rights.ts'
import { BadUpload, readUpload } from './upload.ts'

interface Ability {
  can(action: string, subject: string): boolean
  /** The rights of an action; some hold on certain documents only, one's own for example. */
  rulesFor(action: string, subject: string): readonly { readonly conditions?: object | undefined }[]
}
interface State {
  readonly userAbility: Ability
  readonly user: { readonly id: number }
}

type Handler = Core.ControllerHandler

const explorer = 'plugin::content-manager.explorer'

/** A file brings only types that its sender may write, whose ever the document is: it names documents as it likes. */
function forbiddenTypes({ userAbility }: State, { entries }: Reading): string[] {
  const holdsOnAll = (action: string, uid: string): boolean => userAbility.rulesFor(action, uid).some(({ conditions }) => Object.keys(conditions ?? {}).length === 0)
  const mayWrite = (type: ImportedType): boolean => ['create', 'update'].every((action) => userAbility.can(`${explorer}.${action}`, contentTypeOf[type]) && holdsOnAll(`${explorer}.${action}`, contentTypeOf[type]))
  return [...new Set(entries.map(({ type }) => type))].filter((type) => !mayWrite(type)).map((type) => typeNames[type].many)
}

/** The fields of a type that who asks may write, as the editing screens ask: in a new document and in one that is there, since a file may bring both. */
function mayWriteOf(strapi: Core.Strapi, { userAbility }: State): MayWrite {
  const rights = Object.fromEntries(importedTypes.map((type) => [type, rightsOn(strapi, userAbility, contentTypeOf[type])]))
  const known = new Map<string, boolean>()
  return (type, path) => {
    const field = `${type} ${path}`
    const may = known.get(field) ?? (rights[type]?.can.create(undefined, path) === true && rights[type].can.update(undefined, path))
    known.set(field, may)
    return may
  }
}

/** What is wrong is told in French, with the preview that says where. */
const tellFailures = (handler: Handler): Handler => async (context, next) => {
  try {
    await handler(context, next)
  } catch (error) {
    if (!(error instanceof BadUpload || error instanceof UnknownFilter || error instanceof ImportRefused || error instanceof ReadingRefused)) throw error
    context.status = error instanceof ImportRefused ? 409 : error instanceof ReadingRefused && error.isBusy ? 503 : 400
    context.body = { error: { status: context.status, name: error.name, message: error.message }, ...(error instanceof ImportRefused ? { preview: error.preview } : {}) }
  }
}

/** Types of ours that have a list: the outbox and its secret links have none, for anybody. */
const isOwnType = (strapi: Core.Strapi, uid: string): uid is UID.ContentType => uid.startsWith('api::') && Object.hasOwn(strapi.contentTypes, uid) && !isHidden(strapi.contentType(uid as UID.ContentType))

/** A file that is written as it is read. One that fails on the way is cut off, so that who downloads it knows; Koa would leave it open for ever. */
function streamOf(strapi: Core.Strapi, { res }: Pick<Parameters<Handler>[0], 'res'>, text: AsyncIterable<string>): Readable {
  return Readable.from(text).on('error', (error) => {
    strapi.log.error(`An export was cut off: ${error.message}`)
    res.destroy()
  })
}

const handlersOf = (strapi: Core.Strapi) => ({
  importFile: tellFailures(async (context) => {
    const { file, options, fingerprint } = await readUpload(context.request)
    const state = context.state as State
    const reading = await readAside(modelsOf(strapi), file, options)
    const forbidden = forbiddenTypes(state, reading)
    if (forbidden.length > 0) return context.forbidden(`Votre rôle ne permet pas d’écrire des ${forbidden.join(', ')}.`)
    const allowed = await withinRights(modelsOf(strapi), reading, mayWriteOf(strapi, state))
    context.body = fingerprint === null
      ? { applied: false, preview: await previewImport(strapi, allowed) }
      : { applied: true, preview: await applyImport(strapi, allowed, { administrator: state.user.id, now: new Date() }, fingerprint) }
  }),

  exportList: tellFailures(async (context) => {
    const uid: string = context.params.uid
    const reader = isOwnType(strapi, uid) ? readerOf(strapi, uid, (context.state as State).userAbility) : null
    if (!reader || !isOwnType(strapi, uid)) return context.forbidden()
    const list = await listAsCsv(strapi, uid, reader, context.query)
    context.type = 'text/csv; charset=utf-8'
    context.attachment(`${strapi.contentType(uid).info.pluralName}.csv`)
    context.set('Cache-Control', 'no-store')
    context.body = streamOf(strapi, context, list)
  }),

  exportPublished: ((context) => {
    context.type = 'application/json; charset=utf-8'
    context.attachment('contenus-publies.json')
    context.set('Cache-Control', 'no-store')
    context.body = streamOf(strapi, context, publishedAsJson(strapi))
  }) satisfies Handler,
})

/** Declares the rights to exchange files and the routes of the admin that need them. Called in register(). */
export function registerExchange(strapi: Core.Strapi): void {
  strapi.service('admin::permission').actionProvider.registerMany([...exchangeRights])
  const { importFile, exportList, exportPublished } = handlersOf(strapi)
  const info = { type: 'admin', apiName: 'exchange' }
  strapi.server.routes({ type: 'admin', prefix: '/admin/exchange', routes: [
    { method: 'POST', path: '/import', handler: importFile, config: { ...holding(IMPORT), middlewares: [filesOf(strapi, fileDoors['POST /admin/exchange/import'])] }, info },
    { method: 'GET', path: '/export/published', handler: exportPublished, config: holding(EXPORT), info },
    { method: 'GET', path: '/export/list/:uid', handler: exportList, config: holding(EXPORT), info },
  ] })
}
