import type { ComponentType } from 'react'

/** Strapi types the input of a custom field as a component without props, whereas the edit view gives it its field. */
export function inputFrom<Props>(load: () => Promise<{ default: ComponentType<Props> }>): () => Promise<{ default: ComponentType }> {
  return async () => ({ default: (await load()).default as ComponentType })
}
