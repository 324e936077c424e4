import { accessSync, constants } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { root, sentence } from './root.mjs'

/**
 * What a path may not hold: the builders read # % ? as parts of an address, and write quotes and backslashes into
 * sources as they are; a colon ends a folder in PATH.
 */
const MISREAD = /[#%?'"`\\:]/

/** Throws a sentence when the folder of the project is one that nothing can be built in. */
export function checkPlace() {
  const character = MISREAD.exec(root)?.[0]
  if (character) throw sentence(`The folder's path (${root}) holds "${character}", which the tools that build this project misread: move or rename it, then run the same command again.`)
  if (!isWritable(root)) throw sentence(`This folder (${root}) cannot be written: change its owner, or clone the repository into a folder of yours.`)
}

/** The person's home, or the temporary folder where there is none that can be written: Strapi and browsers keep settings there. */
export function usableHome() {
  try {
    const home = homedir()
    return isWritable(home) ? home : tmpdir()
  } catch {
    return tmpdir() // an account that the system does not know
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
