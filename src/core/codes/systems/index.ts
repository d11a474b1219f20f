import type { CodeSystem } from '../codeSystem';
import { admissionType } from './admissionType';
import { apc } from './apc';
import { aprDrg } from './aprDrg';
import { carc } from './carc';
import { ccn } from './ccn';
import { cdt } from './cdt';
import { claimAdjustmentGroup } from './claimAdjustmentGroup';
import { claimFrequency } from './claimFrequency';
import { claimStatus } from './claimStatus';
import { claimStatusCategory } from './claimStatusCategory';
import { clia } from './clia';
import { conditionCode } from './conditionCode';
import { cpt } from './cpt';
import { cvx } from './cvx';
import { dischargeStatus } from './dischargeStatus';
import { drg } from './drg';
import { gtin } from './gtin';
import { hcc } from './hcc';
import { hcpcs } from './hcpcs';
import { hicn } from './hicn';
import { hipps } from './hipps';
import { icd10cm } from './icd10cm';
import { icd10pcs } from './icd10pcs';
import { icd9cm } from './icd9cm';
import { loinc } from './loinc';
import { mbi } from './mbi';
import { modifier } from './modifier';
import { ndc } from './ndc';
import { npi } from './npi';
import { occurrenceCode } from './occurrenceCode';
import { placeOfService } from './placeOfService';
import { pointOfOrigin } from './pointOfOrigin';
import { rarc } from './rarc';
import { revenueCode } from './revenueCode';
import { rxnorm } from './rxnorm';
import { serviceType } from './serviceType';
import { snomedCt } from './snomedCt';
import { statusIndicator } from './statusIndicator';
import { taxonomy } from './taxonomy';
import { typeOfBill } from './typeOfBill';
import { udi } from './udi';
import { valueCode } from './valueCode';

/** All code systems that are known; of those with the same shape, the likelier first. */
export const SYSTEMS: readonly CodeSystem[] = [
	cpt,
	hcpcs,
	icd10cm,
	icd10pcs,
	icd9cm,
	modifier,
	drg,
	aprDrg,
	placeOfService,
	revenueCode,
	typeOfBill,
	claimFrequency,
	claimAdjustmentGroup,
	carc,
	rarc,
	npi,
	ndc,
	taxonomy,
	loinc,
	snomedCt,
	rxnorm,
	cvx,
	cdt,
	apc,
	statusIndicator,
	hipps,
	claimStatusCategory,
	claimStatus,
	serviceType,
	gtin,
	udi,
	ccn,
	clia,
	mbi,
	hicn,
	conditionCode,
	valueCode,
	occurrenceCode,
	dischargeStatus,
	pointOfOrigin,
	admissionType,
	hcc,
];
