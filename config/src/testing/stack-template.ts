import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Names the folder of a CMS that has loaded its demonstration content and stopped: loading takes half a minute, copying takes none. */
const VARIABLE = 'DEMO_STACK_TEMPLATE'
/** What belongs to one run: the site reads its edition again, logs begin empty. */
const NOT_COPIED: ReadonlySet<string> = new Set(['logs', 'site'])

/** A folder for the data of a stack: with the template's when there is one and the demonstration is wanted, else empty. */
export function newDataDir(demo: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'))
  const template = process.env[VARIABLE]
  if (demo && template) cpSync(template, folder, { recursive: true, filter: (file) => file === template || !NOT_COPIED.has(basename(file)) })
  return folder
}

/** Lets every `startStack({ demo: true })` of this process and of its children begin from `folder`; answers what ends that and removes the folder. */
export function useTemplate(folder: string): () => void {
  process.env[VARIABLE] = folder
  return () => {
    delete process.env[VARIABLE]
    rmSync(folder, { recursive: true, force: true })
  }
}
