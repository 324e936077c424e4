import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Models } from '../../../src/import/model.ts'

const source = fileURLToPath(new URL('../../../src', import.meta.url))
const read = (path: string): ReturnType<Models> => JSON.parse(readFileSync(`${source}/${path}`, 'utf8'))

const schemas = new Map<string, ReturnType<Models>>([
  ...globSync('api/*/content-types/*/schema.json', { cwd: source }).map((path) => [`api::${path.split('/')[1] ?? ''}.${path.split('/')[3] ?? ''}`, read(path)] as const),
  ...globSync('components/*/*.json', { cwd: source }).map((path) => [path.slice('components/'.length, -'.json'.length).replace('/', '.'), read(path)] as const),
])

/** The schemas as the repository has them, without a Strapi. */
export const models: Models = (uid) => {
  const schema = schemas.get(uid)
  if (!schema) throw new Error(`No schema is named ${uid}`)
  return schema
}
