import type { Core } from '@strapi/strapi'
import { audit } from '../audit/audit.ts'
import { waitForTurn } from '../published/change-log.ts'
import { applyPlan, type Author } from './apply.ts'
import { readCatalogue } from './catalogue.ts'
import { planProblems, withoutUnreadable } from './check.ts'
import type { Reading } from './entry.ts'
import { type Catalogue, planOf, type Plan } from './plan.ts'
import { previewOf } from './preview.ts'
import type { Preview } from './preview-model.ts'

/** Why a file that was asked to be applied changed nothing: what is wrong with it, or that the documents are no longer those of its preview. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
  readonly preview: Preview
  constructor(preview: Preview) {
    super(preview.problemCount > 0 ? 'Le fichier est à corriger : rien n’a été importé.' : 'Des fiches ont changé depuis l’aperçu : relisez-le.')
    this.preview = preview
  }
}

async function prepare(strapi: Core.Strapi, { entries: told, problems, notices, isLenient = false }: Reading): Promise<{ catalogue: Catalogue; plan: Plan; preview: Preview }> {
  const { entries, problems: unreadable } = await withoutUnreadable(strapi, told)
  const { catalogue, located, problems: unlocated } = await readCatalogue(strapi, { entries })
  const plan = await planOf(catalogue, located)
  const faults = await planProblems(strapi, plan)
  const refused = [...problems, ...unreadable, ...unlocated, ...plan.problems, ...(isLenient ? [] : faults)]
  const toMend = isLenient ? faults.map(({ line, column, message }) => `À corriger avant de publier, ${column ?? ''} ligne ${line} : ${message}`) : []
  return { catalogue, plan, preview: await previewOf(catalogue, plan, refused, [...notices, ...toMend]) }
}

/** What an import would do. Writes nothing. */
export async function previewImport(strapi: Core.Strapi, reading: Reading): Promise<Preview> {
  return (await prepare(strapi, reading)).preview
}

/**
 * Writes what a file says, all of it or nothing: one transaction, during which nothing is published and no other import runs. `expected` is the fingerprint of the
 * preview that somebody agreed to. Throws ImportRefused.
 */
export async function applyImport(strapi: Core.Strapi, reading: Reading, author: Author, expected: string | null): Promise<Preview> {
  return strapi.db.transaction(async ({ trx }) => {
    await waitForTurn(strapi, trx)
    const { plan, preview } = await prepare(strapi, reading)
    if (preview.problemCount > 0 || (expected !== null && expected !== preview.fingerprint)) throw new ImportRefused(preview)
    await applyPlan(strapi, trx, plan, author)
    const { created, changed } = preview.counts
    if (created + changed > 0) await audit(strapi, { actor: author.administrator === null ? 'system' : String(author.administrator), event: 'import', subjectReference: `import ${preview.fingerprint}` }, author.now)
    return preview
  })
}
