declare module '#enhance' {
  /** The path of the script that makes pages more comfortable. */
  export const enhanceAddress: string
  /** The path of the script that makes forms more comfortable; it brings the other one along. */
  export const formAddress: string
}
