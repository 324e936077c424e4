/**
 * Where each copy of Vue lets others set what it is in the middle of (@vue/runtime-core,
 * `registerGlobalSetter`).
 */
type Setters = readonly ((value: null | false) => void)[] | undefined
const settersOf = (name: string) => Reflect.get(globalThis, name) as Setters

/**
 * Vue keeps the component that it sets up in a variable, and puts the former one back afterwards. A failure
 * between the two, when the stack is exhausted, leaves it there for ever: the next pages are then those of
 * the failed one. Nothing is being set up when a page begins.
 */
export function forgetFailedRendering(): void {
  for (const set of settersOf('__VUE_INSTANCE_SETTERS__') ?? []) set(null)
  for (const set of settersOf('__VUE_SSR_SETTERS__') ?? []) set(false)
}
