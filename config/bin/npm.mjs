import { spawn } from 'node:child_process'
import { sentence } from './root.mjs'

/** npm's own words: the first lines name the cause. */
const DETAIL_LINES = 4

/** All packages, whatever NODE_ENV or the person's own settings leave out; and npm's reasons, under `npm start --silent` too. */
const OPTIONS = ['ci', '--include=dev', '--include=optional', '--no-progress', '--loglevel=warn']

/** What npm prints when it fails, what that means and what to do: the first that matches is told. */
const causes = [
  [/ENOSPC/, 'the disk is full: free about 3 GB'],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)/,
    'the registry shows a certificate that npm does not know, as behind a proxy that signs with its own: name its file with npm config set cafile FILE',
  ],
  [
    /E(ACCES|PERM|ROFS)\b/,
    'this folder or the npm cache cannot be written: check who owns them, or name another cache with npm_config_cache=FOLDER',
  ],
  [/EUSAGE|can only install packages when/, 'package.json and package-lock.json disagree: run npm install once with the locked Node'],
  [
    /EINTEGRITY/,
    'a package differs from the one in package-lock.json: run npm cache clean --force, and check the registry if it happens again',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|E50\d|FETCH_ERROR/,
    'the npm registry cannot be reached: check the network and npm config get registry',
  ],
  [/E40[134]|ETARGET/, 'the npm registry refuses or does not know a package: check npm config get registry'],
]

/** The npm that runs us, with its own Node; the `npm` of the PATH otherwise. */
export function callersNpm() {
  const cli = process.env.npm_execpath
  return cli?.endsWith('npm-cli.js') ? [process.env.npm_node_execpath ?? process.execPath, cli] : ['npm']
}

/** Runs `npm ci` of the given npm in a folder. Throws a sentence when it fails. */
export async function npmCi([command, ...before], { cwd, env = process.env }) {
  const child = spawn(command, [...before, ...OPTIONS], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text })
  const end = () => child.kill()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  const status = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += String(error)
      resolve(1)
    })
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, end)
  if (status === 'SIGTERM') throw sentence('The installation was interrupted: the same command takes it up again.')
  if (status !== 0) throw sentence(explain(output))
}

function explain(output) {
  if (/spawn npm ENOENT/.test(output)) return 'npm is not in the PATH: install it with Node, then run the same command again.'
  const known = causes.find(([pattern]) => pattern.test(output))
  const errors = output.trim().split('\n').filter((line) => /^npm (error|ERR!)/.test(line))
  const detail = [...errors.slice(0, DETAIL_LINES), ...errors.filter((line) => line.includes('log of this run'))].join('\n')
  const cause = known ? known[1] : 'npm ci failed for the reason above'
  return `${detail}\n\nThe dependencies could not be installed: ${cause}. Then run the same command again.`
}
