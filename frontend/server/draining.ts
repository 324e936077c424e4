import { createDraining } from '@elles/domain/serving'

/** How this server leaves. */
export const draining = createDraining()
