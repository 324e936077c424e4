import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Stack } from '../testing/stack.ts'

const PATIENCE_MS = 20_000
const STEP_MS = 100
const protection = { proof: null, trap: '', elapsedMs: 600_000 }

const example = (title: string, structure: { readonly name: string; readonly kind: string }, tagline: string) => ({
  structure, contact: { name: 'Exemple de contact', email: 'contact@exemple.fr' }, source: { declaration: 'organiser' },
  opportunity: { title, tagline, kind: 'prize', benefits: ['funding', 'exhibition'], description: 'Le prix récompense une série achevée.\nLe jury se réunit en avril.', amountMax: 10_000, applyUrl: 'https://www.exemple.fr/candidater' },
  calendar: { rhythm: 'yearly', windows: [{ closesOn: `${new Date().getFullYear() + 1}-03-12` }] },
  conditions: { audience: 'women', fees: 'no' },
  protection,
})

/** What the pictures of moderation show: invented, and one of them resembles an entry of the demonstration content. */
const proposals = [
  example('Prix Virginia', { name: 'Association Sylvia S.', kind: 'network' }, 'Dix mille euros pour une femme photographe, sans limite d’âge'),
  example('Résidence de l’Exemple', { name: 'Atelier de l’Exemple', kind: 'residency' }, 'Deux mois pour terminer une série au bord de la mer'),
]
const correction = { page: '/opportunites/prix-virginia', field: 'deadline', problem: 'La date limite est repoussée de deux semaines, voir le site du prix.', protection }

async function send({ siteUrl }: Stack, path: string, body: object): Promise<void> {
  const response = await fetch(siteUrl + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') } })
  if (response.status !== 202) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
}

/** The secrets of the mails that ask to confirm an address, in the order in which files are listed. */
function secretsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.html')).flatMap((name) => /\/confirmer\?jeton=([\w-]{43})/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? [])
  } catch {
    // The CMS makes the folder with its first mail.
    return []
  }
}

/** Sends examples as structures and readers would, and confirms their addresses. */
export async function sendExamples(stack: Stack): Promise<void> {
  for (const proposal of proposals) await send(stack, '/api/submissions', proposal)
  await send(stack, '/api/submissions/corrections', correction)
  const folder = join(stack.dataDir, 'mails')
  const deadline = Date.now() + PATIENCE_MS
  while (secretsIn(folder).length < proposals.length) {
    if (Date.now() > deadline) throw new Error('The mails of the examples did not come')
    await pause(STEP_MS)
  }
  for (const jeton of secretsIn(folder)) await fetch(`${stack.siteUrl}/proposer-une-opportunite/confirmer`, { method: 'POST', body: new URLSearchParams({ jeton }) })
}
