import ts from 'typescript'
import { featureAt, lackedBy } from './browser-floor.ts'

/** What stands in a lib of TypeScript as an interface of its own, and in the data below those that have it. */
const owners: Readonly<Record<string, readonly string[]>> = {
  ParentNode: ['Element'], ChildNode: ['Element'], NonDocumentTypeChildNode: ['Element'], NonElementParentNode: ['Document'], InnerHTML: ['Element'],
  Animatable: ['Element'], Slottable: ['Element'], ARIAMixin: ['Element'], ElementCSSInlineStyle: ['HTMLElement'], HTMLOrSVGElement: ['HTMLElement'],
  ElementContentEditable: ['HTMLElement'], DocumentOrShadowRoot: ['Document'], HTMLHyperlinkElementUtils: ['HTMLAnchorElement'], PopoverTargetAttributes: ['HTMLButtonElement'],
  Body: ['Response', 'Request'], ReadonlyArray: ['Array'], ReadonlyMap: ['Map'], ReadonlySet: ['Set'], StringConstructor: ['String'], RegExpMatchArray: ['Array'],
}

/** Syntax inside a regular expression, by what it looks like. */
const inExpressions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\(\?<[=!]/, ['javascript', 'regular_expressions', 'lookbehind_assertion']],
  [/\(\?[a-z]*-?[a-z]+:/, ['javascript', 'regular_expressions', 'modifier']],
  [/\/[a-z]*v[a-z]*$/, ['javascript', 'builtins', 'RegExp', 'unicodeSets']],
  [/\/[a-z]*d[a-z]*$/, ['javascript', 'builtins', 'RegExp', 'hasIndices']],
]

interface Place {
  readonly owner: string
  readonly isStatic: boolean
}

/** The interface, or the global object, of a lib that declares something. */
function placeOf(declaration: ts.Declaration): Place | null {
  const { parent } = declaration
  if (ts.isInterfaceDeclaration(parent)) {
    const [name] = parent.name.text.split('Constructor')
    return { owner: name ?? '', isStatic: parent.name.text.endsWith('Constructor') }
  }
  return ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent) ? { owner: parent.parent.name.getText(), isStatic: true } : null
}

const isOfLib = (declaration: ts.Declaration): boolean => /[\\/]typescript[\\/]lib[\\/]lib\./.test(declaration.getSourceFile().fileName)

/** The paths below which the data may speak of a member. */
const pathsOf = ({ owner, isStatic }: Place, member: string): string[][] => (owners[owner] ?? [owner]).flatMap((name) => [
  ...(/^(?:Window|WindowOrWorkerGlobalScope)$/.test(name) ? [['api', member], ['api', 'Window', member]] : [['api', name, isStatic ? `${member}_static` : member]]),
  ['javascript', 'builtins', name, member],
])

/** The paths below which the data may speak of what is called. */
function pathsOfCall(node: ts.CallExpression | ts.NewExpression, signature: ts.SignatureDeclaration | ts.JSDocSignature): string[][] {
  const place = placeOf(signature)
  const isNew = ts.isNewExpression(node)
  const member = isNew ? node.expression.getText() : ts.isJSDocSignature(signature) ? '' : signature.name?.getText() ?? ''
  return place ? pathsOf({ ...place, isStatic: place.isStatic && !isNew }, member) : [['api', member]]
}

/**
 * Whether the code asks for a member before it uses it: `thing.member?.()`, « 'member' in thing » around it, or a method that is named in a condition
 * without being called.
 */
function isAsked(node: ts.Node, member: string, isMethod: boolean): boolean {
  const named = new RegExp(isMethod ? `'${member}' in |\\.${member}(?![\\w(])` : `'${member}' in `)
  if (ts.isCallExpression(node.parent) && node.parent.expression === node && node.parent.questionDotToken) return true
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent) {
    const condition = ts.isIfStatement(around) ? around.expression : ts.isConditionalExpression(around) ? around.condition : ts.isBinaryExpression(around) ? around.left : null
    if (condition && named.test(condition.getText())) return true
  }
  return false
}

/**
 * What the sources of browsers use, their imports included, that the oldest supported browsers lack: « file:line interface (browser version) ». TypeScript says whose
 * member each name is, Mozilla's data which version brought it. What is asked for before it is used is left out.
 */
export function newerInterfaces(entries: readonly string[], host: ts.CompilerHost, options: ts.CompilerOptions): string[] {
  const program = ts.createProgram(entries, options, host)
  const checker = program.getTypeChecker()
  const faults = new Set<string>()
  const tell = (node: ts.Node, path: readonly string[]): void => {
    const feature = featureAt(...path)
    const lacking = feature ? lackedBy(feature) : []
    if (lacking.length === 0) return
    const source = node.getSourceFile()
    faults.add(`${source.fileName.replace(/^.*?\/(?=(?:frontend|domain)\/)/, '')}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${path.slice(1).join('.')} (${lacking.join(', ')})`)
  }
  const tellOf = (node: ts.Node, paths: readonly string[][]): void => {
    for (const path of paths.filter((one) => featureAt(...one)?.__compat).slice(0, 1)) tell(node, path)
  }

  const declared = (name: ts.Node): ts.Declaration[] => {
    const found = checker.getSymbolAtLocation(name)
    const symbol = found && (found.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(found) : found
    return (symbol?.declarations ?? []).filter(isOfLib)
  }

  function readMember(node: ts.Node, name: ts.Node, member: string): void {
    if (isAsked(node, member, checker.getTypeAtLocation(node).getCallSignatures().length > 0)) return
    for (const place of declared(name).flatMap((declaration) => placeOf(declaration) ?? [])) tellOf(name, pathsOf(place, member))
  }

  /** What is handed over by place: an option that a browser does not know it leaves aside, which its data says of each. */
  function readArguments(node: ts.CallExpression | ts.NewExpression): void {
    const signature = checker.getResolvedSignature(node)?.declaration
    if (!signature || !isOfLib(signature)) return
    const paths = pathsOfCall(node, signature)
    for (const [index, argument] of (node.arguments ?? []).entries()) {
      const parameter = signature.parameters[index]?.name?.getText() ?? ''
      if (parameter !== 'unused') for (const part of [parameter, `${parameter}_parameter`]) tellOf(argument, paths.map((path) => [...path, part]))
    }
  }

  function readPattern(pattern: ts.ObjectBindingPattern): void {
    const type = checker.getTypeAtLocation(pattern)
    for (const element of pattern.elements) {
      const name = (element.propertyName ?? element.name).getText()
      const declarations = type.getProperty(name)?.declarations ?? []
      for (const place of declarations.filter(isOfLib).flatMap((declaration) => placeOf(declaration) ?? [])) tellOf(element, pathsOf(place, name))
    }
  }

  function readName(node: ts.Identifier): void {
    const isGlobal = declared(node).some((one) => ts.isVariableDeclaration(one) || ts.isFunctionDeclaration(one))
    if (isGlobal) tellOf(node, [['api', node.text], ['javascript', 'builtins', node.text]])
  }

  function readText(node: ts.Node, text: string): void {
    for (const [, name = ''] of text.matchAll(/:([a-z-]+)/g)) tellOf(node, [['css', 'selectors', name]])
  }

  function readExpression(node: ts.RegularExpressionLiteral): void {
    for (const [looksLike, path] of inExpressions) if (looksLike.test(node.text)) tell(node, path)
  }

  function read(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return
    if (ts.isPropertyAccessExpression(node)) readMember(node, node.name, node.name.text)
    if (ts.isObjectBindingPattern(node)) readPattern(node)
    if (ts.isIdentifier(node)) readName(node)
    if (ts.isRegularExpressionLiteral(node)) readExpression(node)
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) readText(node, node.text)
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) readArguments(node)
    ts.forEachChild(node, read)
  }
  for (const source of program.getSourceFiles()) if (!source.isDeclarationFile) read(source)
  return [...faults].sort()
}
