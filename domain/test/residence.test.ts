import { describe, expect, it } from 'vitest'
import { acceptsResidence } from '../opportunity/index.ts'
import { inseeRegions, region, type residence, vocabularies, vocabularyNamed } from '../vocabulary/index.ts'

type Residence = (typeof residence.codes)[number]
const accepts = (where: Residence[], code: Residence, excludedResidence: Residence[] = []) => acceptsResidence({ residence: where, excludedResidence }, code)

describe('where one must live', () => {
  it.each([
    [['bretagne'], 'bretagne', true], [['bretagne'], 'normandie', false], [['france'], 'bretagne', true], [['european-union'], 'mayotte', true], [['world'], 'bretagne', true],
    [['bretagne'], 'france', false], [['european-union'], 'france', true], [['france'], 'european-union', false], [['world'], 'european-union', true], [['european-union'], 'autres-outre-mer', false], [['france'], 'autres-outre-mer', true],
    [[], 'bretagne', false], [[], 'world', false],
  ] as const)('%j takes someone from %s: %s', (where, code, expected) => expect(accepts([...where], code)).toBe(expected))

  it('leaves out the excluded, a region or the whole country', () => {
    expect(accepts(['france'], 'ile-de-france', ['ile-de-france'])).toBe(false)
    expect(accepts(['france'], 'bretagne', ['ile-de-france'])).toBe(true)
    expect(accepts(['european-union'], 'bretagne', ['france'])).toBe(false)
    expect(accepts(['world'], 'bretagne', ['european-union'])).toBe(false)
    expect(accepts(['bretagne', 'world'], 'bretagne', ['european-union'])).toBe(true)
  })
})

describe('a vocabulary', () => {
  it('has distinct slugs, that lead back to their codes', () => {
    for (const [name, { terms, fromSlug }] of Object.entries(vocabularies)) {
      for (const { code, slug } of terms) expect(fromSlug(slug), `${name} ${slug}`).toBe(code)
    }
  })
  it('says what it does not know', () => {
    expect(region.has('wallonie')).toBe(false)
    expect(region.fromSlug('constructor')).toBeUndefined()
    expect(vocabularyNamed('toString')).toBeUndefined()
    expect(() => region.labelOf('wallonie' as 'corse')).toThrow('Unknown code "wallonie"')
  })
  it('lists the 18 regions by their INSEE codes', () => {
    expect(Object.values(inseeRegions).map(({ insee }) => insee).sort()).toEqual(['01', '02', '03', '04', '06', '11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94'])
  })
})
