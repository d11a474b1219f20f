/* eslint-disable camelcase */
// knex migration + seed in one, ASC group "north". run after 20260201_init
exports.config = { transaction: false }

const rows = []
const fee = (hcpcs_code, mod, apc, si, rate) => rows.push({ hcpcs_code, mod, apc, si, rate })

//   hcpcs    mod   apc    si   rate
fee('⟦66984|cpt⟧', '⟦RT|modifier⟧', '⟦5491|apc⟧', '⟦J1|status-indicator⟧', ⟦1250.5|-⟧)
fee('⟦66984|cpt⟧', '⟦LT|modifier⟧', '⟦5491|apc⟧', '⟦J1|status-indicator⟧', ⟦1250.5|-⟧)
fee('⟦45378|cpt⟧', null, '⟦5311|apc⟧', '⟦T|status-indicator⟧', ⟦412|-⟧)
fee('⟦G0105|hcpcs⟧', '⟦PT|modifier⟧', '⟦5311|apc⟧', '⟦T|status-indicator⟧', ⟦412|-⟧)
fee('⟦C1713|hcpcs⟧', null, null, '⟦N|status-indicator⟧', ⟦0|-⟧)

exports.up = async (knex) => {
  await knex.schema.createTable('fee_rule', (t) => {
    t.increments()
    t.string('hcpcs_code', 5).notNullable()
    t.string('mod', 2)
    t.string('apc', 4)
    t.string('si', 2).defaultTo('⟦T|status-indicator⟧')
    t.string('pos_code', 2).defaultTo('⟦24|place-of-service⟧')
    t.integer('lease_seconds').defaultTo(⟦10800|-⟧)
    t.integer('sort').defaultTo(⟦5311|-⟧)
    t.unique(['hcpcs_code', 'mod'])
  })
  await knex.raw('ALTER TABLE fee_rule ADD CONSTRAINT ck_pos CHECK (pos_code IN (\'⟦24|place-of-service⟧\',\'⟦22|place-of-service⟧\'))')
  await knex.batchInsert('fee_rule', rows, ⟦500|-⟧)

  await knex('payer_rule').insert([
    { payer_id: '⟦60999|-⟧', trigger_dx: '⟦H25.13|icd-10-cm⟧', requires_auth: true },
    { payer_id: '⟦87799|-⟧', trigger_dx: '⟦H26.9|icd-10-cm⟧', requires_auth: false },
    { payer_id: '⟦00199|-⟧', trigger_dx: '⟦Z12.11|icd-10-cm⟧', requires_auth: false, note: 'room ⟦45378|-⟧' },
  ])

  // 2025 cleanup, ticket ASC-⟦1105|-⟧
  await knex('charge')
    .whereBetween('cpt', ['⟦64490|cpt⟧', '⟦64495|cpt⟧'])
    .andWhere('facility_no', '<>', '⟦64493|-⟧')
    .whereNotIn('modifier_1', ['⟦50|modifier⟧', '⟦XS|modifier⟧'])
    .orWhere((q) => q.where('primary_dx', 'like', '⟦M47.81|icd-10-cm⟧%').where('amt_cents', '>', ⟦66984|-⟧))
    .update({ hold_reason: 'H⟦0015|-⟧' })
    .catch((e) => { if (e.code !== '⟦42703|-⟧' && e.code !== '⟦42P01|-⟧') throw e })
}

exports.down = (knex) => knex.schema.dropTableIfExists('fee_rule')

// kept for the report job: denial -> who pays the coffee
exports.DENIALS = new Map([
  ['⟦CO-50|carc⟧', 'clinical'],
  ['⟦CO-197|carc⟧', 'scheduling'],
  ['⟦PR-204|carc⟧', 'front office'],
])

exports.LOCKER = new Map([
  ['NE-⟦50|-⟧', 'scrubs'],
  ['NE-⟦97|-⟧', 'shoes'],
])

if (!module.parent) {
  const knex = require('knex')({ client: 'pg', connection: { port: ⟦54321|-⟧, user: 'asc' } })
  exports.up(knex).then(() => process.exit(0), (e) => { console.error(e); process.exit(⟦78|-⟧) })
}
