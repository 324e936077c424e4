import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { isValues, listAt, type Values } from '../../documents/publication/problem.ts'
import { refuseChange, refuseRemoval } from '../../media/guard.ts'
import type { Guard } from '../judged-route.ts'

const FILE = 'plugin::upload.file'
const FOLDER = 'plugin::upload.folder'
const CHANGE = 'plugin::upload.assets.update'

interface Manager {
  readonly ability: { can(action: string, subject: unknown): boolean }
  toSubject(entity: Values): unknown
}
type Id = number | string
type Folder = Values & { readonly path: string }

const isId = (value: unknown): value is Id => typeof value === 'number' || typeof value === 'string'
const idsAt = (body: Values, name: string): Id[] => (Array.isArray(body[name]) ? body[name].filter(isId) : [])
const bodyOf = (body: unknown): Values => (isValues(body) ? body : {})

const read = <Entity extends Values>(strapi: Core.Strapi, uid: string, where: object): Promise<Entity[]> =>
  strapi.db.query(uid).findMany({ where, populate: ['createdBy'] })

/** Folders with all that is below them: nobody takes away what is somebody else's by taking what holds it. */
async function withContents(strapi: Core.Strapi, folderIds: readonly Id[]): Promise<{ files: Values[]; folders: Folder[] }> {
  if (folderIds.length === 0) return { files: [], folders: [] }
  const named = await read<Folder>(strapi, FOLDER, { id: { $in: folderIds } })
  const below = (attribute: string) => ({ $or: named.flatMap(({ path }) => [{ [attribute]: path }, { [attribute]: { $startsWith: `${path}/` } }]) })
  if (named.length === 0) return { files: [], folders: [] }
  const [folders, files] = [await read<Folder>(strapi, FOLDER, below('path')), await read(strapi, FILE, below('folderPath'))]
  return { files, folders }
}

/** Refuses unless the right to change files holds on each, as Strapi asks it of one: for some, on their own only. */
function demandOnEach(strapi: Core.Strapi, ability: unknown, held: readonly Values[]): void {
  const manager: Manager = strapi.service('admin::permission').createPermissionsManager({ ability, action: CHANGE, model: FILE })
  if (held.every((one) => manager.ability.can(CHANGE, manager.toSubject(one)))) return
  throw new errors.ForbiddenError('Un de ces fichiers ou dossiers n’est pas à vous, ou en contient qui ne le sont pas. Rien n’a été fait.')
}

async function everythingNamed(strapi: Core.Strapi, body: Values): Promise<{ files: Values[]; folders: Folder[] }> {
  const [contents, named] = [await withContents(strapi, idsAt(body, 'folderIds')), await read(strapi, FILE, { id: { $in: idsAt(body, 'fileIds') } })]
  return { files: [...named, ...contents.files], folders: contents.folders }
}

/** Several files and folders, and all that these hold. */
export const eachFileAndFolder: Guard = (strapi) => async ({ request, state }) => {
  const { files, folders } = await everythingNamed(strapi, bodyOf(request.body))
  demandOnEach(strapi, state.userAbility, [...files, ...folders])
}

/** The same, and none of the files is shown by what is published: else the others would be gone by then. */
export const wholeDeletion: Guard = (strapi) => async ({ request, state }) => {
  const { files, folders } = await everythingNamed(strapi, bodyOf(request.body))
  demandOnEach(strapi, state.userAbility, [...files, ...folders])
  for (const { id } of files) await refuseRemoval(strapi, Number(id))
}

/** One folder, whose path and whose contents' path change with it. */
export const oneFolder: Guard = (strapi) => async ({ params, state }) => {
  const { files, folders } = await withContents(strapi, [String(params.id)])
  demandOnEach(strapi, state.userAbility, [...files, ...folders])
}

/** The words of several files: each may be changed, and keeps what it must. */
export const eachChange: Guard = (strapi) => async ({ request, state }) => {
  const updates = listAt(bodyOf(request.body), 'updates')
  demandOnEach(strapi, state.userAbility, await read(strapi, FILE, { id: { $in: updates.map(({ id }) => id).filter(isId) } }))
  for (const { id, fileInfo } of updates) await refuseChange(strapi, Number(id), isValues(fileInfo) ? fileInfo : {})
}
