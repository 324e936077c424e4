/**
 * The same function, which computes once for each object: what it answered is kept as long as the object is. For what depends on nothing
 * else, and on objects that are replaced when they change, as an edition and its documents are.
 */
export function onceFor<Key extends object, Value extends object | string>(compute: (key: Key) => Value): (key: Key) => Value {
  const answers = new WeakMap<Key, Value>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const value = compute(key)
    answers.set(key, value)
    return value
  }
}
