import { DockerfileParser, type Instruction, ModifiableInstruction, PropertyInstruction } from 'dockerfile-ast'
import { Failure } from '../failure.ts'

/** What we read of one line of a Dockerfile. */
export type Step =
  | { readonly kind: 'workdir'; readonly path: string }
  | { readonly kind: 'env'; readonly variables: Readonly<Record<string, string>> }
  | { readonly kind: 'copy'; readonly from: string | undefined; readonly sources: readonly string[]; readonly target: string }
  | { readonly kind: 'run'; readonly script: string }
  | { readonly kind: 'cmd'; readonly command: readonly string[] }

/** From one FROM to the next. */
export interface Stage {
  /** What later stages copy from; the last one has none. */
  readonly name: string | undefined
  readonly steps: readonly Step[]
}

/** Which say nothing of what is in the image, or what other tests hold. */
const passedOver: ReadonlySet<string> = new Set(['ARG', 'USER', 'EXPOSE', 'HEALTHCHECK'])

/** The stages of a Dockerfile, in the order they are built. Throws a Failure on a line that it would not know how to do. */
export function readDockerfile(text: string): readonly Stage[] {
  const stages: { name: string | undefined; steps: Step[] }[] = []
  for (const line of DockerfileParser.parse(text).getInstructions()) {
    if (line.getKeyword() === 'FROM') stages.push({ name: line.getArguments()[2]?.getValue(), steps: [] })
    else if (!passedOver.has(line.getKeyword())) stages.at(-1)?.steps.push(stepOf(line))
  }
  return stages
}

function stepOf(line: Instruction): Step {
  const words = line.getExpandedArguments().map((word) => word.getValue())
  const content = line.getArgumentsContent() ?? ''
  switch (line.getKeyword()) {
    case 'WORKDIR': return { kind: 'workdir', path: words[0] ?? '/' }
    case 'ENV': return { kind: 'env', variables: variablesOf(line) }
    case 'COPY': return { kind: 'copy', from: flag(line, 'from'), sources: words.slice(0, -1), target: words.at(-1) ?? '' }
    case 'RUN': return { kind: 'run', script: content }
    case 'CMD': return { kind: 'cmd', command: JSON.parse(content) as string[] }
    default: throw new Failure(`No test knows what ${line.getKeyword()} does in a Dockerfile: teach config/src/containers.`)
  }
}

function variablesOf(line: Instruction): Record<string, string> {
  const pairs = line instanceof PropertyInstruction ? line.getProperties() : []
  return Object.fromEntries(pairs.map((pair) => [pair.getName(), pair.getValue() ?? '']))
}

const flag = (line: Instruction, name: string): string | undefined =>
  (line instanceof ModifiableInstruction ? line.getFlags() : []).find((one) => one.getName() === name)?.getValue() ?? undefined
