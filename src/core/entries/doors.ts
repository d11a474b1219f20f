/** The ids of the entries of the glossary that ships which a newcomer is led to first, in order. */
export const DOORS: readonly string[] = [
	'how-a-device-gets-paid',
	'reimbursement-coding',
	'insurance-coverage',
	'provider-payment',
];
