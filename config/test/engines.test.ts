import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { inRoot } from '../src/paths.ts'

it('Firefox and WebKit are tried every week, with the packages that the command asks for', () => {
  const { on, jobs } = parse(readFileSync(inRoot('.github/workflows/engines.yml'), 'utf8')) as { on: { schedule: { cron: string }[] }; jobs: Record<string, { steps: { run?: string }[] }> }
  expect(on.schedule[0]?.cron).toMatch(/^\d+ \d+ \* \* \d$/)
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
  const asked = ['firefox', 'webkit'].flatMap((name) => /'apt-get install ([\w -]+)'/.exec(readFileSync(inRoot(`frontend/engines/${name}.ts`), 'utf8'))?.[1]?.split(' ') ?? [])
  expect(asked).toHaveLength(3)
  for (const name of asked) expect(commands[0]).toContain(` ${name}`)
  expect(commands[1]).toMatch(/^npm run engines /)
})
