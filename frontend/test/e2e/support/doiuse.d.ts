declare module 'doiuse' {
  import type { Plugin } from 'postcss'

  /** Tells which features of a style sheet some browser lacks. */
  export default function doiuse(options: { readonly browsers: readonly string[]; readonly onFeatureUsage: (usage: { readonly feature: string }) => void }): Plugin
}
