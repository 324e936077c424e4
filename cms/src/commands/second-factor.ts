import type { Core } from '@strapi/strapi'
import { resetFactor } from '../second-factor/reset.ts'
import { runCommand } from './run.ts'

/** `reset ADDRESS`: takes the second factor of an account away, for who lost hers and finds no other administrator. */
async function secondFactor(strapi: Core.Strapi): Promise<void> {
  const [command, address = ''] = process.argv.slice(2)
  if (command !== 'reset' || !address.includes('@')) throw new RangeError('Usage: npm run second-factor -- reset ADDRESS')
  const had = await resetFactor(strapi, { email: address.toLowerCase() }, 'system', new Date())
  if (had === null) throw new RangeError(`There is no account ${address}.`)
  process.stdout.write(had ? 'Reset: the next sign-in adds an application. Its sessions are closed.\n' : 'This account had no second factor: nothing was reset. Its sessions are closed.\n')
}

void runCommand(secondFactor)
