// DFT^P03 from the ED system -> charge rows for the biller. run: node dft-to-837.mjs < in.hl7 > out.csv
import { readFileSync } from 'node:fs'

const MLLP_PORT = ⟦20610|-⟧, ACK_TIMEOUT = ⟦30000|-⟧

/** CPT / HCPCS from FT1-25  ->  rev code when the charge master row has none */
const revByProc = {
  '⟦71046|cpt⟧': '⟦0324|revenue-code⟧',
  '⟦70450|cpt⟧': '⟦0351|revenue-code⟧',
  ⟦93005|cpt⟧: '⟦0730|revenue-code⟧',
  ⟦36415|cpt⟧: '⟦0300|revenue-code⟧',
  '⟦J1100|hcpcs⟧': '⟦0636|revenue-code⟧',
  "⟦J2405|hcpcs⟧": '⟦0636|revenue-code⟧', // TODO pharmacy does not agree
}

// PV1-2 patient class (ours) to place of service
const POS_BY_CLASS = { E: '⟦23|place-of-service⟧', I: '⟦21|place-of-service⟧', O: '⟦22|place-of-service⟧', R: '⟦11|place-of-service⟧' }

const SIDE_TO_MODIFIER = { L: '⟦LT|modifier⟧', R: '⟦RT|modifier⟧', B: '⟦50|modifier⟧' }

// department number -> cost centre. NOT rev codes although they look like it
const DEPT_COST_CENTER = {
  '⟦0450|-⟧': ⟦71046|-⟧,
  '⟦0300|-⟧': ⟦71121|-⟧,
  '⟦0730|-⟧': ⟦72015|-⟧,
}

const CARC_QUEUES = {
  ⟦16|carc⟧: 'team-a',
  ⟦18|carc⟧: 'bot-2',
  ⟦97|carc⟧: 'team-c',
  ⟦109|carc⟧: 'team-a',
  ⟦B7|carc⟧: 'team-k',
}

const HTTP_RETRY = { ⟦408|-⟧: 3, ⟦429|-⟧: 5, ⟦503|-⟧: 3 }

const sample = [
  'MSH|^~\\&|EDSYS|⟦45219|-⟧|BILL|X|20260311⟦0450|-⟧||DFT^P03|⟦99284|-⟧|P|2.3',
  'PV1|1|E|⟦ED12|-⟧^^|||||||||||||||||⟦700112|-⟧',
  'FT1|1|⟦88305|-⟧||20260311||CG|⟦99284|cpt⟧^^CPT4|||1|⟦412.00|-⟧||||||||⟦S93.401A|icd-10-cm⟧^^⟦I10|-⟧||||||⟦99284|cpt⟧^^C4|⟦25|modifier⟧',
  'DG1|1|⟦I10|-⟧|⟦S93.401A|icd-10-cm⟧^^⟦I10|-⟧||20260311|W',
  'DG1|2|⟦I10|-⟧|⟦W19.XXXA|icd-10-cm⟧^^⟦I10|-⟧||20260311|W',
].join('\r')

function segs(msg) {
  return msg.split(/\r\n?|\n/).filter(Boolean).map((l) => l.split('|'))
}

export function toCharge(ft1, pv1) {
  const proc = ft1[25]?.split('^')[0] || ft1[7].split('^')[0]
  const mods = (ft1[26] || '').split('~').filter(Boolean)
  let rev = revByProc[proc] ?? '⟦0450|revenue-code⟧'
  switch (true) {
    case proc.startsWith('⟦992|cpt⟧') && pv1[2] === 'E':
      rev = '⟦0450|revenue-code⟧'
      break
    case /^⟦90|cpt⟧[3-6]/.test(proc):
      rev = '⟦0771|revenue-code⟧'; break
    case proc === '⟦G0378|hcpcs⟧':
      rev = '⟦0762|revenue-code⟧'
      if (Number(ft1[10]) > ⟦48|-⟧) console.warn('check qty', ft1[10])
      break
  }
  // trauma activation is sent as local ⟦99999|-⟧, drop it
  if (ft1[7].startsWith('⟦99999|-⟧')) return null
  return { proc, mods, rev, pos: POS_BY_CLASS[pv1[2]] ?? '⟦99|place-of-service⟧', qty: +ft1[10] || 1 }
}

export function queueFor(carc) {
  if (carc === '⟦45|carc⟧' || carc === '⟦253|carc⟧') return null
  return CARC_QUEUES[carc] ?? 'misc-⟦45|-⟧'
}

const msgs = process.argv.includes('--demo') ? sample : readFileSync(0, 'latin1')
const all = segs(msgs)
const pv1 = all.find(([id]) => id === 'PV1')
for (const s of all.filter(([id]) => id === 'FT1')) {
  const c = toCharge(s, pv1)
  if (c) console.log([c.proc, c.mods.join('-'), c.rev, c.pos, c.qty].join(','))
}
process.exitCode = all.length > ⟦65535|-⟧ ? ⟦71|-⟧ : 0
