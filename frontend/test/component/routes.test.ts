import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import { useRouter } from '#imports'
import { mayAnswer } from '../../app/utils/routes.ts'

const component = { template: '<i/>' }
const answerOf = (routes: readonly RouteRecordRaw[], address: string) => {
  const { name, path } = createRouter({ history: createMemoryHistory(), routes: routes.map((route) => ({ ...route, component }) as RouteRecordRaw) }).resolve(address)
  return { name, path }
}

describe('the routes that a page makes', () => {
  const table = (): RouteRecordRaw[] => [...useRouter().options.routes]
  const addresses = (): string[] => table().flatMap(({ path, alias = [] }) => [path, ...[alias].flat()]).map((path) => path.replace(/:\w+\(\)/g, 'un-nom'))

  it('hold the pages of the site', () => {
    expect(addresses()).toEqual(expect.arrayContaining(['/', '/opportunites', '/opportunites/un-nom', '/apercu-accueil', '/proposer-une-opportunite/suivi', '/un-nom']))
  })

  it.each([
    ['as it is', (path: string) => path], ['in capitals', (path: string) => path.toUpperCase()], ['with a question', (path: string) => `${path}?q=a/b`], ['with an anchor', (path: string) => `${path}#a/b`],
    ['with a last slash', (path: string) => `${path}/`], ['one step further', (path: string) => `${path}/ailleurs`], ['two steps further', (path: string) => `${path}/ailleurs/encore`], ['with an encoded letter', (path: string) => path.replace('o', '%6F')],
  ])('answer what all of them would: an address %s', (_, changed) => {
    for (const address of addresses().map(changed)) expect(answerOf(table().filter(mayAnswer(address)), address)).toEqual(answerOf(table(), address))
  })

  it('are few', () => {
    expect(table().filter(mayAnswer('/opportunites?type=prix')).length).toBeLessThan(table().length / 3)
  })
})
