import { join } from 'node:path'
import { createStrapi } from '@strapi/strapi'
import { erasePersonalData, exportPersonalData } from '../submission/personal-data.ts'

/** Where the compiler put this very file's project. */
const distDir = join(__dirname, '../..')

/** `export ADDRESS`: prints as JSON what is held about an address. `erase ADDRESS`: erases it. Strapi runs without listening. */
async function personalData([command, address = '']: readonly string[]): Promise<void> {
  if ((command !== 'export' && command !== 'erase') || !address.includes('@')) throw new RangeError('Usage: npm run personal-data -- export|erase ADDRESS')
  const strapi = await createStrapi({ appDir: join(distDir, '..'), distDir }).load()
  if (command === 'export') process.stdout.write(`${JSON.stringify(await exportPersonalData(strapi, address), null, 2)}\n`)
  else process.stdout.write(`${await erasePersonalData(strapi, address)} submission(s) erased\n`)
  await strapi.destroy()
}

personalData(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof RangeError ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exitCode = 1
})
