import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { BodyPart, MediaImage } from '#components'

const image = { path: '1/planche.jpg', alternativeText: 'Une planche-contact', caption: null, width: 800, height: 600, formats: [], avif: [], focalPoint: null }
const part = { __component: 'body.image' as const, image, caption: 'Une double page aérée se lit mieux.', credit: 'Inès Diallo', licence: 'CC BY 4.0' }
const figureOf = (wrapper: ReturnType<typeof mount>) => wrapper.get('figure')

/** RGAA 4.1, criterion 1.9: an image and its caption are one figure, said so and named by the caption: axe allows no other role there. */
describe('images with a caption', () => {
  test('an image of the library is a figure with its caption', () => {
    const figure = figureOf(mount(MediaImage, { props: { image: { ...image, caption: 'Une planche' } } }))
    expect(figure.attributes()).toMatchObject({ role: 'figure', 'aria-label': 'Une planche' })
    expect(figure.get('figcaption').text()).toBe('Une planche')
  })

  test('an image in a text says what it shows, who made it and under which licence, in the figure’s name too', () => {
    const figure = figureOf(mount(BodyPart, { props: { part, place: 0, anchors: {} } }))
    expect(figure.get('figcaption').text()).toContain('Crédit\u00a0: Inès Diallo')
    expect(figure.attributes()).toMatchObject({ role: 'figure', 'aria-label': figure.get('figcaption').text() })
  })

  test('without a caption, an image is no named figure', () => {
    expect(mount(MediaImage, { props: { image } }).find('figure, figcaption, [role], [aria-label]').exists()).toBe(false)
    expect(figureOf(mount(BodyPart, { props: { part: { ...part, caption: null, credit: null, licence: null }, place: 0, anchors: {} } })).attributes('role')).toBeUndefined()
  })
})

describe('an image that may be cropped', () => {
  test.each([
    [null, []],
    [{ x: 0, y: 100 }, ['site-focus-x-0', 'site-focus-y-100']],
    [{ x: 12, y: 13 }, ['site-focus-x-0', 'site-focus-y-25']],
    [{ x: 50, y: 87.4 }, ['site-focus-x-50', 'site-focus-y-75']],
  ])('looks where editors said, to the nearest quarter: %j', (focalPoint, classes) => {
    const img = mount(MediaImage, { props: { image: { ...image, focalPoint } } }).get('img')
    expect(img.classes().filter((name) => name.startsWith('site-focus'))).toEqual(classes)
    expect(img.attributes('style')).toBeUndefined()
  })
})

describe('an image in AVIF', () => {
  const avif = [{ path: '1/avif_small.avif', width: 400 }, { path: '1/avif_large.avif', width: 1200 }]
  test('is proposed before the other, in the same place', () => {
    const picture = mount(MediaImage, { props: { image: { ...image, avif }, sizes: '44rem' } }).get('picture')
    expect(picture.get('source').attributes()).toEqual({ type: 'image/avif', srcset: '/media/1/avif_small.avif 400w, /media/1/avif_large.avif 1200w', sizes: '44rem' })
    expect(picture.get('img').attributes('srcset')).toBe('/media/1/planche.jpg 800w')
  })

  test.each([[[], 800], [[400], 780], [[400, 800], 1600]])('is not proposed when its widest is too narrow: %j of %i', (widths, width) => {
    const narrow = { ...image, width, avif: widths.map((one) => ({ path: `1/avif_${one}.avif`, width: one })) }
    expect(mount(MediaImage, { props: { image: narrow } }).find('source').exists()).toBe(false)
  })
})
