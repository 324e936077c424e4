/** An encoded slash or backslash makes a path read differently by different layers: refused. */
export default defineEventHandler((event) => {
  const [path = ''] = event.path.split('?')
  if (/%2f|%5c|\\/i.test(path)) throw createError({ statusCode: 400, statusMessage: 'Bad Request' })
})
