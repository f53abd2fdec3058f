// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the story through every client against the program: each client under its own profile, and all under the
// default as far as real servers allow it.
//   node run_all.mjs PATH/racescope
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = process.argv[2]
if (!program) {
  console.error('usage: node run_all.mjs PATH/racescope')
  process.exit(2)
}
const story = join(dirname(fileURLToPath(import.meta.url)), 'story.mjs')
const matrix = {
  es7: [['elasticsearch-7']],
  es8: [['elasticsearch-7'], ['elasticsearch-8'], ['elasticsearch-9', 'rejected'], ['opensearch-2'], ['opensearch-3']],
  es9: [['elasticsearch-9'], ['elasticsearch-8']],
  opensearch: [['opensearch-2'], ['opensearch-3']]
}

let failed = 0
let passed = 0
for (const [profile, clients] of Object.entries(matrix)) {
  const server = spawn(program, ['serve', '--port', '0', '--compat', profile], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await Promise.race([
    once(createInterface({ input: server.stdout }), 'line'),
    once(server, 'exit').then(() => { throw new Error('the server did not start') })
  ])
  const url = line.replace('listening on ', '')
  for (const [client, ...rest] of clients) {
    const run = spawnSync(process.execPath, [story, url, client, ...rest], { encoding: 'utf8', timeout: 60000 })
    const good = run.status === 0
    good ? ++passed : ++failed
    console.log(`${good ? 'PASS' : 'FAIL'} ${profile} ${client} ${rest.join(' ')}`)
    if (!good) console.log(run.stdout + run.stderr)
  }
  server.kill('SIGINT')
  await once(server, 'exit')
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
