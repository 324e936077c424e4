import { rmSync } from 'node:fs'
import { newDataDir, startOn } from './cms.ts'
import { ownDatabase, TEMPLATE } from './database.ts'

/** Starts a CMS on an empty database once for all the files of a run: its tables, roles and rights take most of a first start. Answers what removes it. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const dataDir = newDataDir()
  const database = await ownDatabase(dataDir)
  await (await startOn(dataDir, database.variables)).stop()
  process.env[TEMPLATE] = database.name
  return async () => {
    delete process.env[TEMPLATE]
    await database.drop()
    rmSync(dataDir, { recursive: true })
  }
}
