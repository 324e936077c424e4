/** The configuration is that of the process: for each page Nitro would copy it and read the environment once more, for hosts where a request brings its own. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:before', ({ event }) => {
    event.context.nitro.runtimeConfig ??= useRuntimeConfig()
  })
})
