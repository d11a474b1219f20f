import type { CodeSystem } from '../codeSystem';
import { hcpcs } from './hcpcs';

/** All code systems that are known; of those with the same shape, the likelier first. */
export const SYSTEMS: readonly CodeSystem[] = [hcpcs];
