// Loaded into every process we start: when the parent is gone, even killed, the child ends as if asked to. Nothing is left behind.
import cluster from 'node:cluster'

if (process.channel && !cluster.isWorker) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
