import type { Core } from '@strapi/strapi'
import { type SiteToken, siteTokens } from './index.ts'

/** Half of what `npm start` writes (64 hexadecimal characters): shorter values are a mistake or a placeholder. */
const SHORTEST_TOKEN = 32

/** Registers the site's tokens: only their HMAC is stored, the value stays in the environment of both servers. */
export async function syncTokens(strapi: Core.Strapi): Promise<void> {
  for (const token of siteTokens) await syncToken(strapi, token)
}

async function syncToken(strapi: Core.Strapi, { name, description, variable, scopes }: SiteToken): Promise<void> {
  const value = process.env[variable] ?? ''
  if (value.length < SHORTEST_TOKEN) {
    await strapi.db.query('admin::api-token').deleteMany({ where: { name } })
    strapi.log.warn(`${variable} is missing or shorter than ${SHORTEST_TOKEN} characters: the site cannot use the token ${name}`)
    return
  }
  const accessKey: string = strapi.service('admin::api-token').hash(value)
  const tokens = strapi.db.query('admin::api-token')
  const permissions = strapi.db.query('admin::api-token-permission')
  const known = await tokens.findOne({ where: { name }, populate: ['permissions'] })
  const data = { name, description, accessKey, type: 'custom', kind: 'content-api', lifespan: null, expiresAt: null }
  const saved = known ? await tokens.update({ where: { id: known.id }, data }) : await tokens.create({ data })
  const held: string[] = (known?.permissions ?? []).map((permission: { action: string }) => permission.action)
  await permissions.deleteMany({ where: { token: saved.id, action: { $notIn: [...scopes] } } })
  for (const action of scopes.filter((scope) => !held.includes(scope))) await permissions.create({ data: { action, token: saved.id } })
}
