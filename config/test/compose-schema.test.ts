import { readFileSync } from 'node:fs'
import { Ajv, type AnySchemaObject } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inRoot } from '../src/paths.ts'

/** The Compose specification's own schema, unchanged, as the linter's package carries it. Its `$schema` writes draft 7 in a way that Ajv does not know. */
const { $schema: _draft7, ...schema } = JSON.parse(readFileSync(inRoot('node_modules/dclint/schemas/compose.schema.json'), 'utf8')) as AnySchemaObject
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
const validate = ajv.compile(schema)

const problems = (text: string): readonly string[] => {
  if (validate(parse(text, { merge: true })) === true) return []
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}

describe('docker-compose.yml', () => {
  const text = readFileSync(inRoot('docker-compose.yml'), 'utf8')

  it('is valid against the schema of the Compose specification', () => {
    expect(problems(text)).toEqual([])
  })

  it.each([['init: true', 'innit: true'], ['condition: service_healthy', 'condition: healthy'], ['interval: 10s', 'intervall: 10s']])('would not be with a mistake: %s → %s', (right, wrong) => {
    expect(problems(text.replace(right, wrong))).not.toEqual([])
  })
})
