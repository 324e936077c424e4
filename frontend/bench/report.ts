import { kilobytes, table } from '../measure/table.ts'
import { canPin } from './cores.ts'
import { rounded } from './figures.ts'
import type { Load } from './load.ts'
import { MEASURED_WITH_CMS, ratiosOf, type Results } from './targets.ts'

const loadCells = ({ perCpuSecond, perSecond, p50, p99 }: Load): number[] => [Math.round(perCpuSecond), Math.round(perSecond), p50, p99]
const ms = (value: number): number => rounded(value)
const megabytes = (bytes: number): number => rounded(bytes / 1_000_000)

/** The tables that `npm run bench` prints. */
export function report(results: Results): string {
  const { sizes, bare, cms } = results
  return [
    '\nSearch: words and three facets of two values, with every count (milliseconds)',
    table(['opportunities', 'index built', 'p50', 'p99', 'p99, processor only', 'scan of the text alone'], sizes.map(({ count, search }) => [count, ...[search.build, search.p50, search.p99, search.cpuP99, search.scanP50].map(ms)])),
    '\nPages (requests for each second of the server’s processor, requests a second on the clock; p50 and p99 in milliseconds, ten at once)',
    table(['opportunities', 'page', 'cached', 'clock', 'p50', 'p99', 'rendered', 'clock', 'p50', 'p99'], sizes.flatMap(({ count, site }) => (['listing', 'detail'] as const).map((page) => {
      const { cached, rendered } = site[page]
      return [count, page, ...[cached, rendered].flatMap(loadCells)]
    }))),
    `\nBeside them`,
    table(['', 'processor', 'clock', 'p50', 'p99'], [
      [`the same ${kilobytes(results.sentBytes)} kB from a bare Node server`, ...loadCells(bare)],
      ...(cms ? [
        [`20 of two kinds among ${MEASURED_WITH_CMS}, another two each time: our page, rendered`, ...loadCells(cms.listing.ours)],
        ['… Strapi’s own REST', ...loadCells(cms.listing.theirs)],
        ['one of them with all that is known of it: our page, rendered', ...loadCells(cms.detail.ours)],
        ['… Strapi’s own REST', ...loadCells(cms.detail.theirs)],
      ] : []),
    ]),
    ...(cms ? [`Rendered pages and REST in turn, ratio of each round: listing ${cms.listing.rounds.map(rounded).join(', ')}; detail ${cms.detail.rounds.map(rounded).join(', ')}`] : []),
    `\nStart and memory`,
    table(['opportunities', 'restart, s', 'start after an update, s', 'after one of the contract, s', 'process over the empty site, MB', 'held over it, MB'], sizes.map(({ count, site }) => [count, ...[site.starts.restart, site.starts.update, site.starts.newContract].map((time) => ms(time / 1000)), megabytes(site.memory.rss - results.empty.rss), megabytes(site.memory.held - results.empty.held)])),
    ...(cms ? [`\nFrom « Publier » to the page and to the search, visited before, among ${MEASURED_WITH_CMS}: ${Math.round(cms.visible.p50)} ms, at most ${Math.round(cms.visible.longest)} ms. A site without an edition has read everything after ${ms(cms.firstRead / 1000)} s.`] : []),
    '\nTo reach',
    table(['', 'measured', 'wanted', ''], ratiosOf(results).map(({ name, measured, wanted, isReached }) => [name, measured, wanted, isReached ? '✓' : '✗'])),
    canPin ? '\nServers had one core for themselves, whoever asked the other.' : '\nServers and whoever asked shared the cores: `taskset` or a second core is missing.',
  ].join('\n')
}
