import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Criteria } from '@elles/domain/opportunity'
import { applicationLanguage, audience, careerStage, discipline, professionalStatus, residence, triState } from '@elles/domain/vocabulary'
import { readCriteria, readProfile, writeCriteria } from '../../../shared/criteria.ts'

const some = <Code extends string>(codes: readonly Code[]) => fc.subarray([...codes])
const tri = fc.constantFrom(...triState.codes)
const criteria: fc.Arbitrary<Criteria> = fc.record({
  audience: fc.constantFrom(...audience.codes), ageMin: fc.option(fc.nat(99)), ageMax: fc.option(fc.nat(99)), ageReferenceDate: fc.option(fc.constant('2026-12-31')), careerStages: some(careerStage.codes),
  professionalStatuses: some(professionalStatus.codes), minYearsExperience: fc.option(fc.nat(30)), residence: some(residence.codes), excludedResidence: some(residence.codes), collectives: tri, students: tri, disciplines: some(discipline.codes),
  applicationLanguages: some(applicationLanguage.codes), others: fc.boolean(),
})

describe('criteria as an attribute', () => {
  test('read as they were written, and need no escaping in HTML', () => {
    fc.assert(fc.property(criteria, (asked) => {
      const text = writeCriteria(asked)
      expect(text).toMatch(/^[\w:,. -]*$/)
      expect(readCriteria(text)).toEqual(asked)
    }))
  })

  test('leave out what is unknown', () => {
    expect(writeCriteria(readCriteria('audience:women'))).toBe('audience:women')
  })
})

describe('the answers of the profile', () => {
  test('an empty or impossible answer is none', () => {
    const profile = readProfile(new URLSearchParams('gender=&birthYear=90&yearsExperience=beaucoup&languages=fr&languages=en&residence=bretagne'))
    expect(profile).toEqual({ gender: null, birthYear: null, residence: 'bretagne', careerStage: null, professionalStatuses: [], yearsExperience: null, disciplines: [], languages: ['fr', 'en'], applies: null })
  })
})
