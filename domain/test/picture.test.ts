import { describe, expect, it } from 'vitest'
import { captionOf, legendOf, missingWords } from '../picture/index.ts'

describe('what a picture is accompanied by', () => {
  it.each([
    [{}, ['alternativeText', 'credit', 'licence']],
    [{ alternativeText: '  ', caption: 'Un crédit photo, sous licence' }, ['alternativeText', 'credit', 'licence']],
    [{ alternativeText: 'Un atelier', caption: 'Crédit : Licence : CC0' }, ['credit']],
    [{ alternativeText: 'Un atelier', caption: '© Inès Diallo' }, ['licence']],
    [{ alternativeText: 'Un atelier', caption: '© Inès Diallo. Licence : ' }, ['licence']],
    [{ alternativeText: 'Un atelier', caption: 'Un atelier. Crédit : Inès Diallo. Licence : CC BY 4.0' }, []],
    [{ alternativeText: 'Un atelier', caption: '© Inès Diallo, licence : avec son accord' }, []],
    [{ alternativeText: 'Un atelier', caption: 'Crédit : . Licence : CC0' }, ['credit']],
    [{ alternativeText: 'Un atelier', caption: 'Crédits photographiques : @ines.diallo. Licence : « Accord écrit »' }, []],
    [{ alternativeText: 'Un atelier', caption: 'Crédit photo : « Les Filles de la Photo ». Licence : CC0' }, []],
    [{ alternativeText: 'Un atelier', caption: 'Crédit : Licence photo. Licence : CC0' }, []],
  ])('%j lacks %j', (words, missing) => {
    expect(missingWords(words)).toEqual(missing)
  })

  it('is said by one legend, which is read again in its parts', () => {
    const whole = { legend: 'Un atelier à Nancy.', credit: 'Inès Diallo', licence: 'CC BY 4.0' }
    const caption = captionOf({ ...whole, legend: 'Un atelier à Nancy' })
    expect(caption).toBe('Un atelier à Nancy. Crédit\u00a0: Inès Diallo. Licence\u00a0: CC BY 4.0')
    expect(legendOf(caption)).toEqual(whole)
    expect(missingWords({ alternativeText: 'Un atelier', caption })).toEqual([])
    expect(captionOf({ legend: ' ', credit: 'M. J.', licence: 'CC0' })).toBe('Crédit\u00a0: M. J. Licence\u00a0: CC0')
    expect(legendOf('Atelier. Crédit photo : @ines. Licence : CC0')).toEqual({ legend: 'Atelier.', credit: '@ines', licence: 'CC0' })
    expect(legendOf('Atelier © Inès Diallo')).toEqual({ legend: 'Atelier', credit: 'Inès Diallo', licence: '' })
    expect(legendOf('© Inès Diallo, licence : CC0')).toEqual({ legend: '', credit: 'Inès Diallo', licence: 'CC0' })
    expect(legendOf('Un atelier')).toEqual({ legend: 'Un atelier', credit: '', licence: '' })
    expect(legendOf(null)).toEqual({ legend: '', credit: '', licence: '' })
  })
})
