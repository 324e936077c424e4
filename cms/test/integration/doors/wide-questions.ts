import { describe, expect, it } from 'vitest'
import type { Doors } from '../support/doors.ts'

const RESOURCES = '/content-manager/collection-types/api::resource.resource'
const several = (count: number, condition: string): string =>
  Array.from({ length: count }, (_, place) => `filters[$and][${place}]${condition}`).join('&')

/** A few words in an address were minutes of the database, or an answer of gigabytes: of anybody who reads. */
export const wideQuestions = (doors: Doors) => describe('a question that goes through too much', () => {
  it.each([
    ['/upload/folders/1', 'populate=files.folder.files'],
    ['/upload/folders/1', 'populate[children][populate][parent][populate]=children'],
    ['/upload/files', 'filters[folder][files][name][$contains]=a'],
    ['/upload/files', several(3, '[folder][children][name][$contains]=a')],
    ['/upload/files', 'sort=folder.children.name:asc'],
    ['/upload/files', several(13, '[folder][name][$contains]=a')],
    ['/upload/files', `filters[folder]${'[parent]'.repeat(15)}[name][$contains]=a`],
    [RESOURCES, several(4, '[themes][name][$contains]=a')],
    [RESOURCES, several(13, '[cover][name][$contains]=a')],
    [RESOURCES, `sort=${Array<string>(13).fill('cover.name:asc').join(',')}`],
    ['/admin/exchange/export/list/api::resource.resource', several(4, '[themes][name][$contains]=a')],
  ])('is refused before the database sees it: %s?%s', async (path, question) => {
    const { status, json } = await doors.ask('observer', `${path}?${question}`)
    expect([status, json['error']?.['message']]).toEqual([400, expect.stringMatching(/trop de fiches liées|se demande pas/)])
  })

  it.each([
    ['/upload/folders', 'pagination[pageSize]=-1&filters[$and][0][parent][id][$null]=true&sort=name:asc'],
    ['/upload/files', several(4, '[folder][id][$notNull]=true')],
    [RESOURCES, `${several(3, '[themes][name][$contains]=a')}&sort=cover.name:asc`],
  ])('is not one of the admin’s own: %s?%s', async (path, question) => {
    expect((await doors.ask('observer', `${path}?${question}`)).status).toBe(200)
  })
})
