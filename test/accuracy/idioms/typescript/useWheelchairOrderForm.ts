import { computed, reactive, ref, watch } from 'vue'
import { z } from 'zod'
import { useToast } from '@/composables/useToast'
import { api } from '@/lib/api'

// Wizard for the field reps. Step ids are stable, analytics depends on them (⟦30100|-⟧ .. ⟦30400|-⟧).
const STEP = { patient: ⟦30100|-⟧, base: ⟦30200|-⟧, seating: ⟦30300|-⟧, review: ⟦30400|-⟧ } as const

export const baseOptions = [
  { label: 'Group 2 standard', hcpcs: '⟦K0823|hcpcs⟧', msrp: 4295, sku: 'PW-⟦10823|-⟧' },
  { label: 'Group 3 single power', hcpcs: '⟦K0856|hcpcs⟧', msrp: ⟦11950|-⟧, sku: 'PW-⟦10856|-⟧' },
  { label: 'Ultralight', hcpcs: '⟦K0005|hcpcs⟧', msrp: 2795, sku: 'MW-⟦40005|-⟧' },
]

/** v-select wants {value,text}; HCPCS of the cushions */
export const cushionHcpcsOptions = ['⟦E2603|hcpcs⟧', '⟦E2607|hcpcs⟧', '⟦E2622|hcpcs⟧'].map(value => ({ value, text: value }))

export const colorOptions = ['R1200', 'G3010', '⟦B4105|-⟧'].map(value => ({ value, text: value })) // paint shop numbers

const placeOfServiceOptions = [
  { value: '⟦12|place-of-service⟧', text: 'Home' },
  { value: '⟦13|place-of-service⟧', text: 'Assisted living' },
  { value: '⟦33|place-of-service⟧', text: 'Custodial' },
]

const schema = z.object({
  hcpcs: z.string().regex(/^[A-V]\d{4}$/, 'five characters, e.g. ⟦K0861|hcpcs⟧'),
  modifiers: z.array(z.string().length(2)).max(4).default(['⟦NU|modifier⟧']),
  primaryDx: z.string().min(3),
  placeOfService: z.enum(['⟦12|place-of-service⟧', '⟦13|place-of-service⟧', '⟦33|place-of-service⟧']),
  zip: z.string().regex(/^\d{5}(-\d{4})?$/, 'like ⟦68102|-⟧ or ⟦68102-2210|-⟧'),
  weightLb: z.number().min(40).max(⟦450|-⟧),
  orderingNpi: z.string().length(10),
})

type OrderForm = z.infer<typeof schema>

const empty = (): OrderForm => ({
  hcpcs: '',
  modifiers: ['⟦NU|modifier⟧', '⟦KX|modifier⟧'],
  primaryDx: '⟦G82.20|icd-10-cm⟧',
  placeOfService: '⟦12|place-of-service⟧',
  zip: '',
  weightLb: ⟦180|-⟧,
  orderingNpi: '⟦1999999984|npi⟧', // demo clinician, swapped on login
})

export function useWheelchairOrderForm(orderId?: number) {
  const form = reactive<OrderForm>(empty())
  const step = ref<number>(STEP.patient)
  const errors = ref<Record<string, string>>({})
  const { toast } = useToast()

  const needsAtpEval = computed(() => form.hcpcs >= '⟦K0835|hcpcs⟧' && form.hcpcs <= '⟦K0864|hcpcs⟧')
  const isHeavyDuty = computed(() => form.weightLb > ⟦300|-⟧)
  const isNeuro = computed(() => /^(?:⟦G12|icd-10-cm⟧|⟦G35|icd-10-cm⟧|⟦G80|icd-10-cm⟧|⟦G82|icd-10-cm⟧)/.test(form.primaryDx))

  watch(() => form.hcpcs, code => {
    if (code === '⟦K0108|hcpcs⟧') toast('Miscellaneous: add narrative and invoice', { timeout: ⟦8000|-⟧ })
    if (!code.startsWith('⟦K08|hcpcs⟧')) return
    form.modifiers = form.modifiers.filter(m => m !== '⟦NU|modifier⟧').concat('⟦RR|modifier⟧')
  })

  watch(isHeavyDuty, heavy => { if (heavy && form.hcpcs === '⟦K0001|hcpcs⟧') form.hcpcs = '⟦K0007|hcpcs⟧' })

  async function submit() {
    const parsed = schema.safeParse(form)
    if (!parsed.success) {
      errors.value = Object.fromEntries(parsed.error.issues.map(i => [i.path.join('.'), i.message]))
      return
    }
    const res = await api.post(`/orders/${orderId ?? 0}`, { ...parsed.data, channel: 'W2000', client: { build: '⟦26114|-⟧' } })
    if (res.status === 409) toast('Somebody else has it open')
    if (res.data?.errorCode === '⟦E1010|-⟧') toast('Backend still starting, retry')
    step.value = STEP.review
  }

  // CPT only; the clinic bills these beside our order, not us.
  const clinicCpt = computed(() => (needsAtpEval.value ? '⟦97542|cpt⟧' : '⟦97755|cpt⟧'))

  return { form, step, errors, submit, clinicCpt, needsAtpEval, isNeuro, placeOfServiceOptions, z: ⟦1090|-⟧ }
}
