import type { ecoIndex } from './ecoindex.ts'
import { categories, type LighthouseScore, targets } from './lighthouse.ts'
import type { ObservatoryScore } from './observatory.ts'
import { bytesOf, type PageLoad } from './page-load.ts'
import { kilobytes, table } from './table.ts'

/** The least score by the Observatory's rules. */
const OBSERVATORY_TARGET = 120

/** All that is known of one page. */
export interface Measure {
  readonly name: string
  readonly lighthouse: LighthouseScore
  readonly observatory: ObservatoryScore
  readonly load: PageLoad
  readonly eco: ReturnType<typeof ecoIndex>
}

/** What is below its target, in words; empty when all is well. */
export function faultsOf(measures: readonly Measure[]): string[] {
  return measures.flatMap(({ name, lighthouse, observatory }) => [
    ...categories.filter((category) => lighthouse.scores[category] < targets[category]).map((category) => `${name}: Lighthouse ${category} ${lighthouse.scores[category]}, at least ${targets[category]} wanted`),
    ...(observatory.score < OBSERVATORY_TARGET ? [`${name}: Observatory ${observatory.score}, at least ${OBSERVATORY_TARGET} wanted`] : []),
  ])
}

/** The tables that `npm run measure` prints. */
export function report(measures: readonly Measure[]): string {
  const [first] = measures
  const faults = faultsOf(measures)
  const costs = measures.flatMap(({ name, lighthouse }) => lighthouse.faults.map((fault) => `  ${name}: ${fault}`))
  return [
    '\nLighthouse (mobile, slow 4G and a mid-range phone simulated), EcoIndex (estimate), Observatory',
    table(['page', ...categories, 'EcoIndex', 'elements', 'requests', 'kB', 'Observatory'], [
      ...measures.map(({ name, lighthouse, eco, load, observatory }) => [
        name, ...categories.map((category) => lighthouse.scores[category]), `${eco.score} ${eco.grade}`, load.elements, load.files.length, kilobytes(bytesOf(load)), observatory.score,
      ]),
      ['at least', ...categories.map((category) => targets[category]), '', '', '', '', OBSERVATORY_TARGET],
    ]),
    ...(costs.length > 0 ? ['\nAudits of Lighthouse below their best', ...costs] : []),
    `\nObservatory, rule by rule (${first?.name ?? ''})`,
    table(['rule', 'points', 'found'], (first?.observatory.outcomes ?? []).map(({ test, result, modifier }) => [test, modifier === null ? '—' : modifier > 0 ? `+${modifier}` : modifier, result])),
    'Measured over http on this machine: Lighthouse and the browser trust the local address as they do https. Certificate, redirection and preload list belong to the proxy and are not measured.',
    ...(faults.length > 0 ? ['\nBelow target', ...faults.map((fault) => `  ${fault}`)] : ['\nEverything is on target.']),
  ].join('\n')
}
