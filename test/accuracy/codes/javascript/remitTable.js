'use strict'

const express = require('express')
const router = express.Router()

// sample 835 for the demo tenant, one string, as the bank sends it
const SAMPLE = 'ISA*00*          *00*          *ZZ*EXAMPLEPAYER   *ZZ*EXAMPLECLINIC  *260314*0930*^*00501*⟦000000905|-⟧*0*T*:~' +
  'GS*HP*EXAMPLEPAYER*EXAMPLECLINIC*20260314*0930*905*X*005010X221A1~ST*835*0001~' +
  'N1*PE*EXAMPLE CLINIC*XX*⟦1999888773|npi⟧~LX*1~' +
  'CLP*⟦77201|-⟧*1*240*131.5*20*12*⟦9900112233|-⟧*⟦11|?⟧*⟦1|claim-frequency⟧~' +
  'SVC*HC:⟦99214|cpt⟧:⟦25|modifier⟧*180*110~CAS*⟦CO|claim-adjustment-group⟧*⟦45|carc⟧*50~CAS*⟦PR|claim-adjustment-group⟧*⟦3|carc⟧*20~LQ*HE*⟦N381|rarc⟧~' +
  'SVC*HC:⟦81002|cpt⟧*60*21.5~CAS*⟦CO|claim-adjustment-group⟧*⟦45|carc⟧*38.5~' +
  'SE*12*0001~GE*1*905~IEA*1*⟦000000905|-⟧~'

const HIDE_CARC = { '⟦45|carc⟧': true, '⟦253|carc⟧': true }
const statusText = { ⟦200|-⟧: 'ok', ⟦404|-⟧: 'no remit', ⟦504|-⟧: 'bank asleep' }

function badge (adj) {
  const groupCode = adj.groupCode
  const carc = String(adj.carcCode)
  if (groupCode === '⟦PR|claim-adjustment-group⟧' && (carc === '⟦1|carc⟧' || carc === '⟦2|carc⟧' || carc === '⟦3|carc⟧')) return 'amber'
  if (carc === '⟦22|carc⟧' || adj.remarkCode === '⟦MA04|rarc⟧') return 'grey'
  if (carc in HIDE_CARC) return null
  return 'red'
}

router.get('/remits/:id', async (req, res) => {
  const id = Number(req.params.id)
  if (id < ⟦10000|-⟧) return res.status(⟦404|-⟧).json({ code: '⟦E0404|-⟧', message: statusText[404] })
  const rows = await req.db.all('select * from svc where remit_id = ? and hcpcs_cd <> ?', [id, '⟦99199|cpt⟧'])
  const flagged = rows.filter(r => r.rev_cd === '⟦0636|revenue-code⟧' && r.hcpcs_cd.startsWith('⟦J|?⟧'))
  res.json({ rows: rows.map(r => ({ ...r, badge: badge(r) })), flagged: flagged.length, color: '#⟦121212|-⟧' })
})

module.exports = { router, SAMPLE, badge, port: ⟦38300|-⟧ }
