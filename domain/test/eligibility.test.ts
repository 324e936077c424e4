import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptsResidence, checkEligibility, type Criteria, type Criterion, describeVerdicts, type Profile } from '../opportunity/index.ts'
import { residence } from '../vocabulary/index.ts'
import { anyCriteria, anyProfile } from './support-people.ts'

const TODAY = '2026-11-23'
const open: Criteria = {
  audience: 'all', ageMin: null, ageMax: null, ageReferenceDate: null, careerStages: [], professionalStatuses: [], minYearsExperience: null, residence: ['world'], excludedResidence: [], collectives: 'unspecified', students: 'unspecified',
  disciplines: [], applicationLanguages: [], others: false,
}
const nobody: Profile = { gender: null, birthYear: null, residence: null, careerStage: null, professionalStatuses: [], yearsExperience: null, disciplines: [], languages: [], applies: null }

const verdictOf = (criterion: Criterion, asked: Partial<Criteria>, hers: Partial<Profile>, today = TODAY) => checkEligibility({ ...open, ...asked }, { ...nobody, ...hers }, today).find((one) => one.criterion === criterion)?.verdict

describe('whether an opportunity fits a person', () => {
  it.each([
    ['audience', { audience: 'women' }, { gender: 'woman' }, 'meets'], ['audience', { audience: 'women' }, { gender: 'other' }, 'fails'], ['audience', { audience: 'women' }, { gender: 'minority' }, 'check'], ['audience', { audience: 'women' }, {}, 'check'],
    ['audience', { audience: 'women-and-gender-minorities' }, { gender: 'minority' }, 'meets'], ['audience', { audience: 'all-with-priority-to-women' }, {}, 'meets'],
    ['age', { ageMax: 35 }, {}, 'check'], ['age', { ageMax: 35 }, { birthYear: 1992 }, 'meets'], ['age', { ageMax: 35 }, { birthYear: 1989 }, 'fails'], ['age', { ageMax: 35 }, { birthYear: 1990 }, 'check'],
    ['age', { ageMax: 35, ageReferenceDate: '2026-12-31' }, { birthYear: 1990 }, 'fails'], ['age', { ageMax: 36, ageReferenceDate: '2026-12-31' }, { birthYear: 1990 }, 'meets'], ['age', { ageMin: 18 }, { birthYear: 2008 }, 'check'], ['age', { ageMin: 18 }, { birthYear: 2010 }, 'fails'],
    ['age', {}, { birthYear: 1990 }, undefined],
    ['residence', { residence: [] }, { residence: 'bretagne' }, 'check'], ['residence', { residence: ['france'] }, { residence: 'bretagne' }, 'meets'], ['residence', { residence: ['france'], excludedResidence: ['bretagne'] }, { residence: 'bretagne' }, 'fails'],
    ['residence', { residence: ['normandie'] }, { residence: 'bretagne' }, 'fails'], ['residence', { residence: ['normandie'] }, {}, 'check'], ['residence', { residence: ['world'] }, {}, 'meets'], ['residence', { residence: [], excludedResidence: ['france'] }, { residence: 'bretagne' }, 'fails'],
    ['careerStage', { careerStages: ['early'] }, { careerStage: 'early' }, 'meets'], ['careerStage', { careerStages: ['early'] }, { careerStage: 'mid' }, 'fails'], ['careerStage', { careerStages: ['early'] }, {}, 'check'], ['careerStage', {}, { careerStage: 'mid' }, undefined],
    ['professionalStatus', { professionalStatuses: ['none'] }, {}, 'meets'], ['professionalStatus', { professionalStatuses: ['photojournalist'] }, { professionalStatuses: ['artist-author', 'photojournalist'] }, 'meets'],
    ['professionalStatus', { professionalStatuses: ['photojournalist'] }, { professionalStatuses: ['artist-author'] }, 'fails'],
    ['experience', { minYearsExperience: 3 }, { yearsExperience: 3 }, 'meets'], ['experience', { minYearsExperience: 3 }, { yearsExperience: 2 }, 'fails'], ['experience', { minYearsExperience: 0 }, {}, undefined],
    ['students', { students: 'no' }, { careerStage: 'student' }, 'fails'], ['students', {}, { careerStage: 'student' }, 'check'], ['students', { students: 'no' }, { careerStage: 'mid' }, undefined],
    ['collectives', { collectives: 'no' }, { applies: 'collective' }, 'fails'], ['collectives', {}, { applies: 'collective' }, 'check'], ['collectives', { collectives: 'no' }, { applies: 'alone' }, undefined],
    ['disciplines', { disciplines: ['all'] }, {}, 'meets'], ['disciplines', { disciplines: ['nature'] }, { disciplines: ['nature', 'fashion'] }, 'meets'], ['disciplines', { disciplines: ['nature'] }, { disciplines: ['fashion'] }, 'fails'],
    ['languages', { applicationLanguages: ['en'] }, { languages: ['fr'] }, 'fails'], ['languages', { applicationLanguages: ['en', 'fr'] }, { languages: ['fr'] }, 'meets'], ['others', { others: true }, {}, 'check'],
  ] as const)('%s: asked %j, she says %j: %s', (criterion, asked, hers, expected) => expect(verdictOf(criterion, asked, hers)).toBe(expected))
})

describe('the verdicts', () => {
  it('never refuse someone who says nothing, and never promise what needs an answer', () => {
    fc.assert(fc.property(anyCriteria, (asked) => {
      for (const { verdict, criterion } of checkEligibility(asked, nobody, TODAY)) {
        expect(verdict, criterion).not.toBe('fails')
        if (criterion === 'age') expect(verdict).toBe('check')
      }
    }))
  })

  it('only become firmer when she says more: what an answer decides, another answer does not change', () => {
    const fields = ['gender', 'birthYear', 'residence', 'yearsExperience'] as const
    fc.assert(fc.property(anyCriteria, anyProfile, fc.constantFrom(...fields), (asked, hers, field) => {
      const before = checkEligibility(asked, { ...hers, [field]: null }, TODAY)
      const after = new Map(checkEligibility(asked, hers, TODAY).map((one) => [one.criterion, one.verdict]))
      for (const { criterion, verdict } of before) if (verdict !== 'check') expect(after.get(criterion), criterion).toBe(verdict)
    }))
  })

  it('agree with the filter of the catalogue on where she lives, whenever the residence is known', () => {
    fc.assert(fc.property(anyCriteria, fc.constantFrom(...residence.codes), (asked, hers) => {
      if (asked.residence.length === 0) return
      expect(verdictOf('residence', asked, { ...nobody, residence: hers })).toBe(acceptsResidence(asked, hers) ? 'meets' : 'fails')
    }), { numRuns: 500 })
  })

  it('judge an age as every possible birthday of the year would', () => {
    const ageOn = (birth: Date, day: Date) => day.getUTCFullYear() - birth.getUTCFullYear() - (day.getUTCMonth() * 100 + day.getUTCDate() < birth.getUTCMonth() * 100 + birth.getUTCDate() ? 1 : 0)
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1960, max: 2010 }), fc.integer({ min: 0, max: 364 }), fc.constantFrom('2026-12-31', '2026-11-23'), (ageMin, ageMax, birthYear, offset, day) => {
      const age = ageOn(new Date(Date.UTC(birthYear, 0, 1 + offset)), new Date(`${day}T00:00:00Z`))
      const isIn = age >= ageMin && age <= ageMax
      const verdict = verdictOf('age', { ageMin, ageMax, ageReferenceDate: day }, { birthYear })
      if (verdict === 'meets') expect(isIn).toBe(true)
      if (verdict === 'fails') expect(isIn).toBe(false)
    }), { numRuns: 1000 })
  })

  it('are summed up by the worst of them', () => {
    const line = (asked: Partial<Criteria>, hers: Partial<Profile>) => describeVerdicts(checkEligibility({ ...open, ...asked }, { ...nobody, ...hers }, TODAY))
    expect(line({}, {})).toEqual({ verdict: 'meets', text: 'Vous remplissez les conditions connues' })
    expect(line({ ageMax: 35, others: true }, { birthYear: 1970 })).toEqual({ verdict: 'fails', text: 'Ne correspond pas\u00a0: âge' })
    expect(line({ ageMax: 35, others: true }, {})).toEqual({ verdict: 'check', text: '2\u00a0conditions à vérifier\u00a0: âge, autres conditions' })
  })
})
