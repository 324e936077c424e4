/* eslint no-var: off, object-shorthand: off */
// Parsed by any Node that knows modules: the version is checked before anything newer is loaded.
var OLDEST_NODE = 18
var major = Number(process.versions.node.split('.')[0])

if (major < OLDEST_NODE) {
  console.error('Node ' + process.versions.node + ' is too old: install Node ' + OLDEST_NODE + ' or newer (https://nodejs.org), then run the same command again.')
  process.exit(1)
} else {
  import('./main.mjs').then(function (main) { return main.run(process.argv.slice(2)) })
}
