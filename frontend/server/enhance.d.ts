declare module '#enhance' {
  /** The path of the script that makes pages more comfortable. */
  export const enhanceAddress: string
}
