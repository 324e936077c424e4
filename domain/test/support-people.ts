import fc from 'fast-check'
import type { Criteria, Profile } from '../opportunity/index.ts'
import { applicationLanguage, audience, careerStage, discipline, professionalStatus, residence, triState } from '../vocabulary/index.ts'

const tri = fc.constantFrom(...triState.codes)
const some = <Code extends string>(codes: readonly Code[]) => fc.subarray([...codes])
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value)
/** What any opportunity may ask of who applies. */
export const anyCriteria: fc.Arbitrary<Criteria> = fc.record({
  audience: fc.constantFrom(...audience.codes), ageMin: maybe(fc.integer({ min: 0, max: 60 })), ageMax: maybe(fc.integer({ min: 0, max: 99 })), ageReferenceDate: maybe(fc.constantFrom('2026-12-31', '2027-01-01', '2026-06-15')),
  careerStages: some(careerStage.codes), professionalStatuses: some(professionalStatus.codes), minYearsExperience: maybe(fc.integer({ min: 0, max: 30 })), residence: some(residence.codes), excludedResidence: some(residence.codes),
  collectives: tri, students: tri, disciplines: some(discipline.codes), applicationLanguages: some(applicationLanguage.codes), others: fc.boolean(),
})
/** What anybody may say of herself. */
export const anyProfile: fc.Arbitrary<Profile> = fc.record({
  gender: maybe(fc.constantFrom('woman', 'minority', 'other')), birthYear: maybe(fc.integer({ min: 1930, max: 2012 })), residence: maybe(fc.constantFrom(...residence.codes)), careerStage: maybe(fc.constantFrom(...careerStage.codes)),
  professionalStatuses: some(professionalStatus.codes), yearsExperience: maybe(fc.integer({ min: 0, max: 60 })), disciplines: some(discipline.codes), languages: some(applicationLanguage.codes), applies: maybe(fc.constantFrom('alone', 'collective')),
})
