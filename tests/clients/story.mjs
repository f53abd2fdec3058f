// SPDX-License-Identifier: GPL-3.0-or-later
// A check-out told in 19 steps through one official client: stock is read, sold and restocked under compare-and-set,
// with the conflicts that belong to it.
//   node story.mjs URL CLIENT [rejected]
// CLIENT is a name of package.json. With `rejected` the server must refuse the client (a major version that real
// servers of that profile do not speak either). Exit status 0: every step as expected.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'

const [url, clientName, expectation] = process.argv.slice(2)
if (!url || !clientName) {
  console.error('usage: node story.mjs URL CLIENT [rejected]')
  process.exit(2)
}
const { Client } = createRequire(import.meta.url)(clientName)
const client = new Client({ node: url, maxRetries: 0, requestTimeout: 10000 })

// Clients from 8 on take members of the body as parameters and give the body back alone.
const flat = clientName === 'elasticsearch-8' || clientName === 'elasticsearch-9'
const inner = (answer) => (flat ? answer : answer.body)
const withDocument = (document) => (flat ? { document } : { body: document })
const withBody = (body) => (flat ? body : { body })
const operations = (lines) => (flat ? { operations: lines } : { body: lines })
const statusOf = (error) => error.statusCode ?? error.meta?.statusCode
const bodyOf = (error) => error.meta?.body ?? error.body

async function refused (promise, status, type) {
  try {
    await promise
  } catch (error) {
    assert.equal(statusOf(error), status, String(error))
    if (type) assert.equal(bodyOf(error).error.type, type)
    return bodyOf(error)
  }
  assert.fail(`expected a refusal with status ${status}`)
}

const index = `shop-${clientName}-${Date.now()}`
let seen // what the first customer read

const steps = [
  ['the server says who it is', async () => {
    assert.match(inner(await client.info()).version.number, /^\d+\.\d+\.\d+/)
  }],
  ['it can be pinged', async () => { assert.equal(inner(await client.ping()), true) }],
  ['the shop opens', async () => {
    const answer = inner(await client.indices.create({
      index, ...withBody({ settings: { number_of_shards: 1, number_of_replicas: 0 } })
    }))
    assert.equal(answer.acknowledged, true)
    assert.equal(inner(await client.indices.exists({ index })), true)
  }],
  ['a product is put on the shelf', async () => {
    const answer = inner(await client.index({ index, id: 'mug/blue 1', ...withDocument({ name: 'Mug', in_stock: 10 }) }))
    assert.equal(answer.result, 'created')
    assert.equal(answer._version, 1)
    assert.equal(answer._seq_no, 0)
  }],
  ['it cannot be put there twice', async () => {
    await refused(client.create({ index, id: 'mug/blue 1', ...withDocument({ in_stock: 1 }) }), 409,
      'version_conflict_engine_exception')
  }],
  ['a customer reads it', async () => {
    seen = inner(await client.get({ index, id: 'mug/blue 1' }))
    assert.deepEqual(seen._source, { name: 'Mug', in_stock: 10 })
    assert.equal(inner(await client.exists({ index, id: 'mug/blue 1' })), true)
  }],
  ['another buys in between', async () => {
    const answer = inner(await client.update({ index, id: 'mug/blue 1', ...withBody({ doc: { in_stock: 9 } }) }))
    assert.equal(answer.result, 'updated')
  }],
  ['the first one is too late', async () => {
    const body = await refused(client.index({
      index, id: 'mug/blue 1', if_seq_no: seen._seq_no, if_primary_term: seen._primary_term,
      ...withDocument({ name: 'Mug', in_stock: 9 })
    }), 409, 'version_conflict_engine_exception')
    assert.match(body.error.reason, /required seqNo \[0\], primary term \[1\]\. current document has seqNo \[1\] and primary term \[1\]/)
  }],
  ['reads again and succeeds', async () => {
    seen = inner(await client.get({ index, id: 'mug/blue 1' }))
    const answer = inner(await client.index({
      index, id: 'mug/blue 1', if_seq_no: seen._seq_no, if_primary_term: seen._primary_term,
      ...withDocument({ name: 'Mug', in_stock: seen._source.in_stock - 1 })
    }))
    assert.equal(answer._version, 3)
  }],
  ['an unchanged update is a noop', async () => {
    const answer = inner(await client.update({ index, id: 'mug/blue 1', ...withBody({ doc: { in_stock: 8 } }) }))
    assert.equal(answer.result, 'noop')
  }],
  ['an update with a stale token is refused', async () => {
    await refused(client.update({
      index, id: 'mug/blue 1', if_seq_no: 0, if_primary_term: 1, ...withBody({ doc: { in_stock: 7 } })
    }), 409, 'version_conflict_engine_exception')
  }],
  ['eight check out at once, each until it succeeds', async () => {
    const buy = async () => {
      for (;;) {
        const now = inner(await client.get({ index, id: 'mug/blue 1' }))
        try {
          await client.index({
            index, id: 'mug/blue 1', if_seq_no: now._seq_no, if_primary_term: now._primary_term,
            ...withDocument({ ...now._source, in_stock: now._source.in_stock - 1 })
          })
          return
        } catch (error) {
          assert.equal(statusOf(error), 409)
        }
      }
    }
    await Promise.all(Array.from({ length: 8 }, buy))
    assert.equal(inner(await client.get({ index, id: 'mug/blue 1' }))._source.in_stock, 0)
  }],
  ['an order is written once', async () => {
    const answer = inner(await client.update({
      index, id: 'order-1', retry_on_conflict: 3, ...withBody({ doc: { paid: true }, doc_as_upsert: true })
    }))
    assert.equal(answer.result, 'created')
  }],
  ['a delivery comes as a bulk', async () => {
    const answer = inner(await client.bulk({
      refresh: true,
      ...operations([
        { index: { _index: index, _id: 'tea' } }, { name: 'Tea', in_stock: 3 },
        { create: { _index: index, _id: 'tea' } }, { name: 'Tea', in_stock: 4 },
        { update: { _index: index, _id: 'tea' } }, { doc: { in_stock: 5 } },
        { delete: { _index: index, _id: 'never there' } }
      ])
    }))
    assert.equal(answer.errors, true)
    assert.deepEqual(answer.items.map((item) => Object.values(item)[0].status), [201, 409, 200, 404])
  }],
  ['several are read at once', async () => {
    const answer = inner(await client.mget({ index, ...withBody({ ids: ['tea', 'coffee'] }) }))
    assert.deepEqual(answer.docs.map((doc) => doc.found), [true, false])
  }],
  ['what is in stock is found', async () => {
    await client.indices.refresh({ index })
    const answer = inner(await client.search({
      index, seq_no_primary_term: true, version: true, ...withBody({ query: { range: { in_stock: { gt: 0 } } } })
    }))
    assert.equal(answer.hits.total.value, 1)
    assert.equal(answer.hits.hits[0]._id, 'tea')
    assert.equal(typeof answer.hits.hits[0]._seq_no, 'number')
    assert.equal(inner(await client.count({ index })).count, 3)
  }],
  ['a missing product is no error of the network', async () => {
    const body = await refused(client.get({ index, id: 'coffee' }), 404)
    assert.equal(body.found, false)
    await refused(client.update({ index, id: 'coffee', ...withBody({ doc: { in_stock: 1 } }) }), 404,
      'document_missing_exception')
  }],
  ['stale hits of a clearance are skipped', async () => {
    await client.update({ index, id: 'tea', ...withBody({ doc: { in_stock: 0 } }) })
    const answer = inner(await client.deleteByQuery({
      index, conflicts: 'proceed', ...withBody({ query: { match_all: {} } })
    }))
    assert.equal(answer.version_conflicts, 1)
    assert.equal(answer.deleted, 2)
  }],
  ['the shop closes', async () => {
    assert.equal(inner(await client.indices.delete({ index })).acknowledged, true)
    assert.equal(inner(await client.indices.exists({ index })), false)
  }]
]

if (expectation === 'rejected') {
  // Real servers answer 400 to a version they do not speak, or the client finds that the product is another.
  try {
    await client.index({ index, id: '1', ...withDocument({ a: 1 }) })
  } catch (error) {
    console.log(`ok - refused: ${error.name}`)
    process.exit(0)
  }
  console.log('not ok - the server took what it cannot speak')
  process.exit(1)
}

let passed = 0
for (const [name, step] of steps) {
  try {
    await step()
    console.log(`ok ${++passed} - ${name}`)
  } catch (error) {
    console.log(`not ok - ${name}\n${error.stack}`)
    break
  }
}
console.log(`${passed} passed, ${steps.length - passed} failed`)
process.exit(passed === steps.length ? 0 : 1)
