import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { themeBootstrap } from '../../../shared/theme-bootstrap.ts'
import { newerInterfaces } from '../../support/newer-interfaces.ts'

const frontend = fileURLToPath(new URL('../../..', import.meta.url))
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, noEmit: true,
  strict: true, allowJs: true, types: [], lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], paths: { '#shared/*': [`${frontend}shared/*`] },
}

/** Sources that are nowhere on the disk, beside those of the scripts. */
function withFiles(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => texts.has(file) || fileExists.call(host, file)
  host.readFile = (file) => texts.get(file) ?? readFile.call(host, file)
  host.getSourceFile = (file, ...others) => {
    const text = texts.get(file)
    return text === undefined ? getSourceFile.call(host, file, ...others) : ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
  }
  return host
}

/** Code, and what must be said of it: nothing when null. */
const examples = [
  ['new URLSearchParams().size', 'URLSearchParams.size'],
  ['document.body.checkVisibility()', 'Element.checkVisibility'],
  ['const { size } = new URLSearchParams()', 'URLSearchParams.size'],
  ['URL.canParse("x")', 'URL.canParse_static'],
  ['[2, 1].toSorted()', 'Array.toSorted'],
  ['Object.hasOwn({}, "a")', 'Object.hasOwn'],
  ['structuredClone(1)', 'structuredClone'],
  ['window.structuredClone(1)', 'structuredClone'],
  ['reportError(1)', 'reportError'],
  ['document.createElement("form").requestSubmit()', 'HTMLFormElement.requestSubmit'],
  ['new FormData(document.createElement("form"), null)', 'FormData.FormData.submitter'],
  ['document.body.matches("p:has(b)")', 'selectors.has'],
  ['document.body.matches(`p:has(${1})`)', 'selectors.has'],
  ['"abc".replace(/(?<=a)b/, "")', 'regular_expressions.lookbehind_assertion'],
  ['document.body.inert = true', 'HTMLElement.inert'],
  ['document.body.checkVisibility?.()', null],
  ["if ('size' in URLSearchParams.prototype) new URLSearchParams().size", null],
  ['if (document.body.checkVisibility) document.body.checkVisibility()', null],
  ['if (new URLSearchParams().size > 0) document.body.append("x")', 'URLSearchParams.size'],
  ['document.body.append("x")', null],
  ['document.body.focus({ preventScroll: true })', null],
] as const

describe('what the scripts of pages ask of a browser', () => {
  const entries = ['index.ts', 'form/index.ts'].map((name) => `${frontend}app/enhance/${name}`)
  const head = `${frontend}app/enhance/head.js`
  const nameOf = (index: number): string => `${frontend}app/enhance/example${index}.ts`
  // Modules: what one declares is not in the others.
  const texts = new Map([[head, themeBootstrap], ...examples.map(([text], index) => [nameOf(index), `${text}\nexport {}`] as const)])
  let faults: readonly string[] = []
  beforeAll(() => { faults = newerInterfaces([...entries, ...texts.keys()], withFiles(texts), options) }, 120_000)

  it('is in the oldest supported ones, or is asked for first, the script of the head included', () => {
    expect(faults.filter((fault) => !fault.includes('/example'))).toEqual([])
  })

  it.each(examples.map(([text, fault], index) => [text, fault, index] as const))('%s: %s', (_, fault, index) => {
    const found = faults.filter((one) => one.includes(`/example${index}.ts:`))
    if (fault === null) expect(found).toEqual([])
    else expect(found).toContainEqual(expect.stringContaining(fault))
  })
})
