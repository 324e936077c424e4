import type { ComponentType } from 'react'

/**
 * An input as custom fields declare it. It is bundled with the admin, not fetched when a form opens: until then Strapi shows
 * « unsupported field ». Strapi types it as a component without props, whereas the edit view gives it its field.
 */
export function inputFrom<Props>(Input: ComponentType<Props>): () => Promise<{ default: ComponentType }> {
  return () => Promise.resolve({ default: Input as ComponentType })
}
