import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { join } from 'node:path'
import { root, sentence } from './root.mjs'

/** What node_modules takes, with npm's own cache. */
const NEEDED_MEGABYTES = 3000

/** npm's own words: the first lines name the cause. */
const DETAIL_LINES = 4

/** What npm prints when it fails, what that means and what to do: the first that matches is told. */
const causes = [
  [/ENOSPC/, 'the disk is full: free about 3 GB'],
  [/E(ACCES|PERM|ROFS)\b/, 'this folder or the npm cache cannot be written: check who owns them'],
  [/EUSAGE|can only install packages when/, 'package.json and package-lock.json disagree: run npm install once with the locked Node'],
  [/EINTEGRITY/, 'a package differs from the one in package-lock.json: run npm cache clean --force, and check the registry if it happens again'],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|E50\d|FETCH_ERROR/, 'the npm registry cannot be reached: check the network and npm config get registry'],
  [/E40[134]/, 'the npm registry refuses or does not know a package: check npm config get registry'],
]

/** Runs `npm ci` unless node_modules already holds exactly what package-lock.json asks for. */
export async function installMissing() {
  if (isInstalled()) return
  await checkDisk()
  const started = Date.now()
  process.stdout.write('… installing the dependencies (npm ci), a minute or two\n')
  const { status, output } = await npmCi()
  if (status !== 0) throw sentence(explain(output))
  process.stdout.write(`✓ dependencies installed  ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

/** npm keeps in node_modules the lock of what it installed: the same packages, or optional ones for other machines missing. */
function isInstalled() {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return false
  const wanted = readLock(join(root, 'package-lock.json'))
  if (!wanted) throw sentence('package-lock.json is missing or damaged: get it back with git checkout package-lock.json.')
  return Object.entries(wanted).every(([path, entry]) => path === '' || isSame(entry, installed[path]))
}

function isSame(wanted, installed) {
  if (!installed) return wanted.optional === true
  return wanted.version === installed.version && wanted.integrity === installed.integrity
}

function readLock(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
  } catch {
    return undefined // half-written: installing again repairs it
  }
}

async function checkDisk() {
  if (!fs.statfs) return // Node before 18.15
  const { bavail, bsize } = await fs.statfs(root)
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free < NEEDED_MEGABYTES) throw sentence(`The disk has ${free} MB left and the dependencies need about ${NEEDED_MEGABYTES} MB: free some space and run the same command again.`)
}

/** The npm that runs us, with its own Node (the locked one is in the folder that npm ci replaces); the `npm` of the PATH otherwise. */
function npmCi() {
  const cli = process.env.npm_execpath
  const options = ['ci', '--include=dev', '--include=optional', '--no-progress']
  const [command, before] = cli?.endsWith('npm-cli.js') ? [process.env.npm_node_execpath ?? process.execPath, [cli]] : ['npm', []]
  const child = spawn(command, [...before, ...options], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text })
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, output: String(error) }))
    child.once('close', (status) => resolve({ status, output }))
  })
}

function explain(output) {
  if (/spawn npm ENOENT/.test(output)) return 'npm is not in the PATH: install it with Node, then run the same command again.'
  const known = causes.find(([pattern]) => pattern.test(output))
  const errors = output.trim().split('\n').filter((line) => line.startsWith('npm error'))
  const detail = [...errors.slice(0, DETAIL_LINES), ...errors.filter((line) => line.includes('log of this run'))].join('\n')
  return `${detail}\n\nThe dependencies could not be installed: ${known ? known[1] : 'npm ci failed for the reason above'}. Then run the same command again.`
}
