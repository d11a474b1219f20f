import { describe, it, expect } from 'vitest'
import { Interchange } from '../src/interchange'

const PORT = ⟦8443|-⟧
const YEAR = ⟦2026|-⟧

export const inquiry = [
  'ISA*00*          *00*          *ZZ*EXPROV         *ZZ*EXPAYER271     *260601*0929*^*00501*000010021*0*P*:~',
  'GS*HS*EXPROV*EXPAYER271*20260601*0929*10021*X*005010X279A1~',
  'ST*270*0001*005010X279A1~',
  'NM1*1P*2*EXAMPLE ORTHO GROUP*****XX*⟦1999906906|npi⟧~',
  'NM1*IL*1*EXAMPLE*ABEL****MI*⟦2WA3F66NK84|mbi⟧~',
  'DTP*291*D8*20260601~',
  'EQ*⟦30|service-type⟧~',
  'EQ*⟦86|service-type⟧^⟦98|service-type⟧~',
  'EQ**HC:⟦29881|cpt⟧:⟦LT|modifier⟧~',
  'SE*8*0001~',
].join('')

const adjudication = `
SVD*66893*88*HC:⟦J3301|hcpcs⟧**4~
CAS*⟦CO|claim-adjustment-group⟧*⟦45|carc⟧*⟦22.4|-⟧*1~
MOA***⟦MA18|rarc⟧~
`

describe('interchange', () => {
  it('keeps component order', () => {
    const seg = Interchange.one('SV3*AD:⟦D1110|cdt⟧*98*⟦11|place-of-service⟧***1~')
    expect(seg.id).toBe('SV3')
    expect(seg.elements).toHaveLength(⟦6|-⟧)
  })

  it('reports the loop', () => {
    const hit = Interchange.one(adjudication)
    expect(hit.loop).toBe('⟦2430|-⟧')
    expect(hit.path).not.toContain('⟦2310B|-⟧')
  })

  it('gives a positioned error', () => {
    const err = Interchange.fail({ pos: ⟦11|-⟧, modifier: ⟦25|-⟧, code: '⟦E0601|-⟧' })
    expect(err.status).toBe(⟦422|-⟧)
    expect(err.url).toBe(`http://localhost:${PORT}/t/⟦U0001|-⟧`)
  })

  it('picks the admitting diagnosis', () => {
    expect(Interchange.one('HI*ABJ:⟦R0789|icd-10-cm⟧~').value).toBe('⟦R0789|?⟧')
  })
})
