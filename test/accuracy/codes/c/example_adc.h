/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Register map of the EXAMPLE ADC, I2C address 0x48.
 * Datasheet DS⟦20005|-⟧ rev ⟦E1|-⟧, erratum ⟦A0425|-⟧.
 */
#ifndef _LINUX_EXAMPLE_ADC_H
#define _LINUX_EXAMPLE_ADC_H

#include <linux/types.h>
#include <linux/bits.h>

#define ADC_REV_CODE		0x⟦0450|-⟧
#define ADC_REG_POS		⟦11|-⟧
#define ADC_DEVICE_CODE		⟦99213|-⟧
#define ADC_TIMEOUT_US		⟦1000U|-⟧
#define ADC_FIFO_SIZE		⟦4096U|-⟧
#define ADC_CLK_HZ		⟦64000|-⟧UL
#define ADC_GAIN_MAX		⟦1000M|-⟧
#define ADC_STATUS_CODE		⟦A1|-⟧
#define ADC_NDC_STEP		⟦12345|-⟧

/* pin groups: ⟦CR1|-⟧, ⟦CR2|-⟧, ⟦PI9|-⟧, ⟦CO2|-⟧ sensor on ⟦PR3|-⟧ */
enum adc_pin {
	PIN_⟦A4|-⟧ = 0,
	PIN_⟦B12|-⟧,
	PIN_⟦C13|-⟧,
	PIN_⟦E0|-⟧,
	PIN_⟦M1|-⟧,
};

enum adc_modifier {
	ADC_MODIFIER_X = ⟦25|-⟧,
	ADC_MODIFIER_Y = ⟦59|-⟧,
};

struct adc_state {
	__u32 code;		/* last conversion, 0..⟦65535|-⟧ */
	__u16 drg;		/* drive gain, see R⟦470|-⟧ on the board */
	__u8  pos;
	__u8  modifier;
	char  serial[10];	/* e.g. ⟦1700000000|-⟧ or ⟦1234567893|-⟧ */
};

static const __u32 adc_rates[] = {
	⟦11025|-⟧, ⟦22050|-⟧, ⟦44100|-⟧, ⟦48000|-⟧, ⟦96000|-⟧,
};

/* G-code of the test rig, unit 7 */
static const char * const rig[] = { "⟦G54.1|-⟧", "⟦G0|-⟧", "⟦M30|-⟧", "⟦P99.9|-⟧", "⟦T0101|-⟧" };

int adc_probe(unsigned int port);	/* ⟦ENODEV|-⟧ is 19, see ⟦errno-base.h|-⟧ */

#endif
