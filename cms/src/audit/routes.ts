import { Readable } from 'node:stream'
import { BYTE_ORDER_MARK, csvRecord } from '@elles/domain/text'
import type { Core } from '@strapi/strapi'
import { holding } from '../roles/admin-policies.ts'
import { colleagues, nameOf } from './people.ts'
import { linesOf, verifyJournal } from './read.ts'

/** The right to read the journal, given to roles by name (src/roles). */
export const READ_JOURNAL = 'api::audit.read'

const columns = ['N°', 'Date et heure (UTC)', 'Compte n°', 'Qui', 'Événement', 'Sujet', 'De', 'À', 'Détail', 'Empreinte']

/** The whole journal as CSV, some thousands of lines at a time. */
async function* csvOf(strapi: Core.Strapi): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRecord(columns, ';')
  for await (const lines of linesOf(strapi)) {
    const known = await colleagues(strapi, lines.map(({ actor }) => actor))
    yield lines.map((line) => csvRecord([
      String(line.sequence), line.at.toISOString(), line.actor, nameOf(line.actor, known), line.event, line.subjectReference, line.fromState ?? '', line.toState ?? '', line.detail ?? '', line.hash,
    ], ';')).join('')
  }
}

const handlersOf = (strapi: Core.Strapi) => ({
  verify: async (context) => {
    context.body = await verifyJournal(strapi)
  },
  export: (context) => {
    context.type = 'text/csv; charset=utf-8'
    context.set('Content-Disposition', 'attachment; filename="journal.csv"')
    context.set('Cache-Control', 'no-store')
    context.body = Readable.from(csvOf(strapi))
  },
}) satisfies Record<string, Core.ControllerHandler>

/** Declares the right to read the journal and the routes of the admin that need it. Called in register(). */
export function registerJournal(strapi: Core.Strapi): void {
  strapi.service('admin::permission').actionProvider.registerMany([{ section: 'settings', category: 'Journal', displayName: 'Vérifier et exporter le journal', uid: 'audit.read' }])
  const config = holding(READ_JOURNAL)
  const info = { type: 'admin', apiName: 'audit' }
  const handlers = handlersOf(strapi)
  strapi.server.routes({ type: 'admin', prefix: '/admin/journal', routes: [
    { method: 'GET', path: '/verification', handler: handlers.verify, config, info },
    { method: 'GET', path: '/journal.csv', handler: handlers.export, config, info },
  ] })
}
