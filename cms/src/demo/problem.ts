/** Something wrong in a demonstration file: where a person finds it, and what to do. */
export interface FileProblem {
  file: string
  line: number
  message: string
}

/** Thrown before anything is written: every problem of every file, so that they are mended in one go. */
export class BrokenDemonstration extends Error {
  readonly problems: readonly FileProblem[]

  constructor(problems: readonly FileProblem[]) {
    super(`Contenu de démonstration refusé, rien n’a été chargé :\n${problems.map(({ file, line, message }) => `  ${file}:${line} ${message}`).join('\n')}`)
    this.name = 'BrokenDemonstration'
    this.problems = problems
  }
}
