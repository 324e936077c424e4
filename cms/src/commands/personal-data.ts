import type { Core } from '@strapi/strapi'
import { erasePersonalData, exportPersonalData } from '../submission/personal-data.ts'
import { runCommand } from './run.ts'

/** `export ADDRESS`: prints as JSON what is held about an address. `erase ADDRESS`: erases it. */
async function personalData(strapi: Core.Strapi): Promise<void> {
  const [command, address = ''] = process.argv.slice(2)
  if ((command !== 'export' && command !== 'erase') || !address.includes('@')) throw new RangeError('Usage: npm run personal-data -- export|erase ADDRESS')
  if (command === 'export') process.stdout.write(`${JSON.stringify(await exportPersonalData(strapi, address), null, 2)}\n`)
  else process.stdout.write(`${await erasePersonalData(strapi, address)} submission(s) erased\n`)
}

void runCommand(personalData)
