import { nodeComplaint } from './node-complaint.mjs'

const complaint = nodeComplaint(process.versions.node)
if (complaint) {
  console.error(complaint)
  process.exitCode = 1
} else {
  // Loaded only now, because an old Node could not even read it.
  const { launch } = await import('./launch.mjs')
  await launch()
}
